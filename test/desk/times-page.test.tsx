import { fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PlayedSpan } from "#desk/span-player.ts";
import { deskTexts } from "#desk/texts.ts";
import { TimesPage } from "#desk/times-page.tsx";
import { createSampleEpisodeFile } from "../support/episode-file-samples.ts";

type Cue = EpisodeFile["transcript"][number]["cues"][number];

const cue = (text: string, startMs: number, more: Partial<Cue> = {}): Cue => ({
  text,
  startMs,
  endMs: startMs + 900,
  keywords: [],
  words: [],
  ...more,
});

function createEpisode(change: Partial<Cue> = {}): EpisodeFile {
  const cues = [
    cue("第一句。", 1000),
    cue("第二句。", 2000, { confidence: 0.3, ...change }),
    cue("第三句。", 3000, { confidence: 0.9 }),
    cue("第四句。", 4000, { endMs: 4000, spoken: false }),
  ];
  const sample = createSampleEpisodeFile();
  return {
    ...sample,
    audio: { ...sample.audio, durationMs: 20_000 },
    transcript: [{ story: 0, cues }],
  };
}

/** The server: what is asked of it, and its next answer to a pin. */
function fakeServer(answer: () => Response) {
  const sent: RequestInit[] = [];
  const levels = Uint8Array.from({ length: 2000 }, (_, index) => index % 256);
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) => {
    if (!init) return Promise.resolve(new Response(address.endsWith("levels") ? levels : null));
    sent.push(init);
    return Promise.resolve(answer());
  });
  return sent;
}

function show(language: "zh" | "en" = "zh") {
  const spans: PlayedSpan[] = [];
  const stop = vi.fn<() => void>(() => spans.at(-1)?.onEnd(false));
  const player = { play: (span: PlayedSpan) => void spans.push(span), stop };
  const page = { address: "/dev/times/x/", sound: "/x.wav", token: "t", episode: createEpisode() };
  render(<TimesPage page={page} player={player} language={language} />);
  const [first, second] = within(screen.getByRole("list", { name: /句子|look at/u })).getAllByRole(
    "listitem",
  );
  if (!first || !second) throw new Error("two sentences are doubtful");
  return { spans, first, second };
}

const startMark = (row: HTMLElement): HTMLElement =>
  within(row).getByRole("slider", { name: deskTexts.zh.start });
const accept = (): Response => Response.json({ episode: createEpisode({ pins: [[0, 2110]] }) });
const findBody = (init: RequestInit | undefined): unknown =>
  JSON.parse(typeof init?.body === "string" ? init.body : "");

describe("TimesPage", () => {
  it("lists what is doubtful and what was not heard, with the sound around it", async () => {
    fakeServer(accept);
    const { first, second } = show();
    expect(first).toHaveTextContent("拿不准");
    expect(first).toHaveTextContent("第二句。");
    expect(second).toHaveTextContent("没听到");
    expect(screen.queryByText("第三句。")).not.toBeInTheDocument();
    expect(startMark(first)).toHaveAttribute("aria-valuetext", "0:02.00");
    expect(startMark(first)).toHaveAccessibleDescription("第二句。");
    await vi.waitFor(() => expect(first.querySelector("path")).toBeInTheDocument());
  });

  it("moves a mark, plays from it, puts it to what is heard, and pins, by keys alone", async () => {
    const sent = fakeServer(accept);
    const { spans, first, second } = show();
    const mark = startMark(first);
    mark.focus();
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
    expect(mark).toHaveAttribute("aria-valuetext", "0:02.10");
    await userEvent.keyboard(" ");
    expect(spans[0]).toMatchObject({ startMs: 2100, endMs: 3600 });
    spans[0]?.onPosition(2113);
    await userEvent.keyboard("s");
    expect(mark).toHaveAttribute("aria-valuetext", "0:02.11");
    await userEvent.keyboard(" {Enter}");
    expect(await screen.findByText(deskTexts.zh.saved)).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers).toMatchObject({ "X-Desk-Token": "t" });
    expect(findBody(sent[0])).toEqual({
      pins: [{ paragraph: 0, cue: 1, ms: 2110 }],
      unpins: [],
    });
    expect(first).not.toBeInTheDocument();
    expect(screen.getByText(deskTexts.zh.kinds.pinned)).toBeVisible();
    expect(startMark(second)).toHaveFocus();
  });

  it("pins the next sentence with it, and takes a pin away", async () => {
    const sent = fakeServer(accept);
    const { first } = show();
    const next = within(first).getByRole("slider", { name: deskTexts.zh.next });
    fireEvent.change(next, { target: { value: "3200" } });
    await userEvent.click(within(first).getByRole("button", { name: deskTexts.zh.pinBoth }));
    await userEvent.click(await screen.findByRole("button", { name: deskTexts.zh.unpin }));
    expect(await screen.findByText(deskTexts.zh.freed)).toBeVisible();
    expect(sent.map(findBody)).toEqual([
      {
        pins: [
          { paragraph: 0, cue: 1, ms: 2000 },
          { paragraph: 0, cue: 2, ms: 3200 },
        ],
        unpins: [],
      },
      { pins: [], unpins: [{ paragraph: 0, cue: 1 }] },
    ]);
  });

  it("goes to the next sentence and back, shows more of the sound, and says when it cannot be played", async () => {
    fakeServer(accept);
    const { spans, first, second } = show();
    startMark(first).focus();
    await userEvent.keyboard("n");
    expect(startMark(second)).toHaveFocus();
    await userEvent.keyboard("p");
    expect(startMark(first)).toHaveFocus();
    expect(startMark(first)).toHaveAttribute("max", "5000");
    await userEvent.keyboard("w");
    expect(startMark(first)).toHaveAttribute("max", "7000");
    await userEvent.click(within(first).getByRole("button", { name: "播放" }));
    spans[0]?.onEnd(true);
    expect(await screen.findByText(deskTexts.zh.noSound)).toBeVisible();
  });

  it.each([
    ["what the server says", () => Response.json({ sentence: "no" }, { status: 422 }), "no"],
    ["that nobody answers", () => Response.error(), deskTexts.zh.offline],
  ])("says %s, and keeps the mark", async (_, answer, sentence) => {
    fakeServer(answer);
    const { first } = show();
    fireEvent.change(startMark(first), { target: { value: "2500" } });
    await userEvent.click(within(first).getByRole("button", { name: deskTexts.zh.pin }));
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(startMark(first)).toHaveAttribute("aria-valuetext", "0:02.50");
  });

  it("says all of it in English, and the page its language", async () => {
    fakeServer(accept);
    show();
    await userEvent.click(screen.getByRole("button", { name: "English" }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/^Times/u);
    expect(document.documentElement).toHaveAttribute("lang", "en");
    const { keys: english } = deskTexts.en;
    expect(english).toHaveLength(deskTexts.zh.keys.length);
  });
});
