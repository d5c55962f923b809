import { formatTimecode } from "#core/episode/timecode.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { createClipBars } from "#core/share/clip-bars.ts";
import type { EmbedContent } from "./embed-content.ts";
import { createElement, createIcon, createSvg } from "./embed-elements.ts";

/** The parts of the small player that change. */
export interface EmbedView {
  readonly play: HTMLButtonElement;
  readonly progress: HTMLInputElement;
  readonly wave: HTMLElement;
  readonly title: HTMLElement;
  readonly time: HTMLElement;
  /** Show, day and story. */
  readonly place: HTMLElement;
  /** Sentences around the present one. */
  readonly past: HTMLElement;
  readonly now: HTMLElement;
  readonly next: HTMLElement;
  readonly open: HTMLAnchorElement;
  readonly further: HTMLAnchorElement;
  readonly rate: HTMLButtonElement;
  readonly back: HTMLButtonElement;
  readonly forward: HTMLButtonElement;
  readonly copy: HTMLButtonElement;
  readonly note: HTMLElement;
}

const barCount = 96;
const barStep = 4.5;
const height = 32;

/** Puts the player's elements in place of what is there for readers without scripts. */
export function createEmbedView(host: HTMLElement, content: EmbedContent): EmbedView {
  const { station, rootUrl } = content;
  const view = createParts(content);
  const { title, place, open, play, wave, time, past, now, next } = view;
  const cover = createElement("img", { class: "cover", alt: "" });
  if (station.cover !== undefined) cover.src = rootUrl + encodeURIComponent(station.cover);
  const meta = createElement("span", { class: "meta" }, [
    createElement("i", { class: "lamp" }),
    place,
  ]);
  const names = createElement("div", { class: "names" }, [title, meta]);
  const body = createElement("div", { class: "body" }, [
    createElement("div", { class: "top" }, [names, open]),
    createElement("div", { class: "controls" }, [play, wave, time]),
  ]);
  const head = station.cover === undefined ? [body] : [cover, body];
  host.setAttribute("aria-label", content.messages.player(content.episode.title));
  host.replaceChildren(
    createElement("div", { class: "head" }, head),
    createElement("div", { class: "say" }, [createElement("p", {}, [past, now, next])]),
    createElement("div", { class: "foot" }, [
      view.further,
      view.note,
      view.rate,
      view.back,
      view.forward,
      view.copy,
    ]),
  );
  return view;
}

function createParts(content: EmbedContent): EmbedView {
  const { station, messages, moment } = content;
  const progress = createElement("input", { type: "range", min: "0", step: "any" });
  progress.setAttribute("aria-label", messages.progress);
  const isClip = moment?.endSeconds !== undefined;
  const open = createElement("a", { class: "icon", target: "_blank", rel: "noopener" }, [
    createIcon("open"),
  ]);
  open.setAttribute("aria-label", messages.open(station.title));
  return {
    play: createElement("button", { class: "play", type: "button" }),
    progress,
    wave: createElement("div", { class: isClip ? "wave clip" : "wave" }, [
      createWave(content, "line"),
      createWave(content, "played"),
      progress,
    ]),
    title: createElement("b", { class: "title" }),
    time: createElement("span", { class: "mono" }),
    place: createElement("span"),
    past: createElement("span", { class: "past" }),
    now: createElement("span", { class: "now" }),
    next: createElement("span"),
    open,
    further: createElement("a", { class: "further", target: "_blank", rel: "noopener" }),
    rate: createButton(messages.rate("1")),
    back: createButton(messages.back, "back"),
    forward: createButton(messages.forward, "forward"),
    copy: createButton(messages.copyLink, "link"),
    note: createElement("span", { class: "note", role: "status" }),
  };
}

function createButton(name: string, icon?: "back" | "forward" | "link"): HTMLButtonElement {
  const children = icon ? [createIcon(icon)] : [];
  return createElement("button", { class: "icon", type: "button", "aria-label": name }, children);
}

/** The sound as bars, of a clip the clip alone. */
function createWave({ episode, moment }: EmbedContent, className: string): SVGElement {
  const { peaks, audio } = episode;
  const { durationSeconds } = audio;
  const { startSeconds = 0, endSeconds } = moment ?? {};
  const range =
    endSeconds === undefined
      ? { startSeconds: 0, endSeconds: durationSeconds }
      : { startSeconds, endSeconds };
  const bars = createClipBars(peaks, { durationSeconds, range, count: barCount, isClipOnly: true });
  const path = bars.levels
    .map((level, bar) => {
      const size = 4 + level * (height - 8);
      return `M${bar * barStep + 2.2} ${(height - size) / 2}v${size.toFixed(1)}`;
    })
    .join("");
  const svg = createSvg("svg", {
    viewBox: `0 0 ${barCount * barStep} ${height}`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
    class: className,
  });
  svg.append(createSvg("path", { d: path }));
  return svg;
}

/** The address of a moment in the app. */
export function formatAppUrl({ rootUrl, episode }: EmbedContent, query: string): string {
  return rootUrl + filePaths.episodeFolder(episode.id) + query;
}

/** How long a clip still is, `0:04`; what is left of an episode as `-4:53`. */
export function formatRest(seconds: number, isClip: boolean): string {
  return `${isClip ? "" : "-"}${formatTimecode(Math.ceil(seconds))}`;
}
