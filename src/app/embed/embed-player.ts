import { findStoryIndexAt, type Episode } from "#core/episode/episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { formatEpisodeLink } from "#core/links/page-link.ts";
import type { Player } from "#player/player.ts";
import { createTrack } from "#player/state/create-track.ts";
import { isPlaying } from "#player/state/transport-state.ts";
import type { EmbedContent } from "./embed-content.ts";
import { createIcon } from "./embed-elements.ts";
import { createEmbedText } from "./embed-text.ts";
import { formatAppUrl, formatRest, type EmbedView } from "./embed-view.ts";

interface EmbedDeps {
  readonly player: Player;
  readonly view: EmbedView;
  readonly content: EmbedContent;
}

const rates = [1, 1.25, 1.5, 2, 0.75];
const noteMs = 2000;

/** Joins player and page: presses go to the player, what it says is shown. */
export function createEmbedPlayer({ player, view, content }: EmbedDeps): {
  /** Shows the episode with the times of its words. */
  readonly show: (episode: Episode) => void;
} {
  const { episode, moment, rootUrl } = content;
  const { actions, store, clock } = player;
  const track = createTrack(rootUrl, episode);
  const startSeconds = moment?.startSeconds ?? 0;
  const endSeconds = moment?.endSeconds ?? episode.audio.durationSeconds;
  const isClip = moment?.endSeconds !== undefined;
  const text = createEmbedText(view, content);
  // A press on play plays it; the episode's own place is not known here.
  actions.cue(track, { startSeconds });

  const press = (): void => {
    const state = store.getState();
    const isFresh = state.isAtLink || state.clip?.isOver === true;
    if (isPlaying(state)) actions.pause();
    else if (moment && isFresh) actions.playMoment(track, moment);
    else actions.play();
  };
  view.play.addEventListener("click", press);
  view.progress.addEventListener("input", () => {
    actions.seek(startSeconds + Number(view.progress.value) * (endSeconds - startSeconds));
  });
  view.progress.max = "1";
  view.back.addEventListener("click", () => actions.seekBy(-10));
  view.forward.addEventListener("click", () => actions.seekBy(30));
  view.rate.addEventListener("click", () => {
    const { rate } = store.getState();
    actions.setRate(rates[(rates.indexOf(rate) + 1) % rates.length] ?? 1);
  });
  attachCopy({ player, view, content });
  attachState({ player, view, content });

  let lastSecond = -1;
  clock.subscribe((positionSeconds) => {
    const share = (positionSeconds - startSeconds) / Math.max(0.1, endSeconds - startSeconds);
    const inside = Math.min(1, Math.max(0, share));
    view.wave.style.setProperty("--played", String(inside));
    text.paint(positionSeconds, store.getState().isAtLink);
    const second = Math.floor(positionSeconds);
    if (second === lastSecond) return;
    lastSecond = second;
    view.progress.value = String(inside);
    view.progress.setAttribute("aria-valuetext", formatTimecode(positionSeconds));
    view.time.textContent = formatRest(Math.max(0, endSeconds - positionSeconds), isClip);
    showLinks({ player, view, content }, positionSeconds);
  });
  return { show: text.setEpisode };
}

/** What is seen of the player's state: the button, the rate, a fault. */
function attachState({ player, view, content }: EmbedDeps): void {
  const { messages } = content;
  const show = (): void => {
    const state = player.store.getState();
    const isSounding = isPlaying(state);
    const isOver = state.clip?.isOver === true;
    const name = isOver ? messages.replay : messages.play;
    view.play.setAttribute("aria-label", isSounding ? messages.pause : name);
    view.play.replaceChildren(createIcon(isSounding ? "pause" : "play"));
    view.rate.textContent = `${state.rate}×`;
    view.rate.setAttribute("aria-label", messages.rate(String(state.rate)));
    if (state.status === "failed") view.note.textContent = messages.failedSound;
  };
  let shown = "";
  player.store.subscribe((state) => {
    const key = `${state.status} ${state.rate} ${state.isAsked} ${state.clip?.isOver === true}`;
    if (key === shown) return;
    shown = key;
    show();
  });
  show();
}

function attachCopy({ player, view, content }: EmbedDeps): void {
  const { messages } = content;
  view.copy.addEventListener("click", () => {
    const say = (text: string): void => {
      view.note.textContent = text;
      setTimeout(() => {
        view.note.textContent = "";
      }, noteMs);
    };
    const { positionSeconds, isAtLink } = player.store.getState();
    const moment = isAtLink && content.moment ? content.moment : { startSeconds: positionSeconds };
    const url = formatAppUrl(content, formatEpisodeLink({ moment, tags: [], query: "" }));
    // Frames may be refused the clipboard.
    const copied = "clipboard" in navigator ? navigator.clipboard.writeText(url) : undefined;
    Promise.resolve(copied ?? Promise.reject(new Error("no clipboard"))).then(
      () => say(messages.copied),
      () => say(messages.copyRefused),
    );
  });
}

/** The way into the app leads to this second; until something was heard, to the moment itself. */
function showLinks({ player, view, content }: EmbedDeps, positionSeconds: number): void {
  const { station, messages, episode } = content;
  const isFresh = player.store.getState().isAtLink;
  const moment =
    isFresh && content.moment ? content.moment : { startSeconds: Math.max(0, positionSeconds) };
  const url = formatAppUrl(content, formatEpisodeLink({ moment, tags: [], query: "" }));
  const { open, further } = view;
  open.href = url;
  further.href = url;
  further.textContent = messages.continueAt(station.title, formatTimecode(moment.startSeconds));
  const story = episode.stories[findStoryIndexAt(episode.stories, positionSeconds)]?.title;
  view.place.textContent = [station.title, episode.date, story].filter(Boolean).join(" · ");
}
