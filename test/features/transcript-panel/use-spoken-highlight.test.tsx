import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createTranscriptSearcher } from "#core/search/transcript-hits.ts";
import { installFakeHighlights } from "../../support/fake-highlights.ts";
import { sampleEpisode, sampleEpisodeFile } from "../../support/sample-episode.ts";
import { noFilter, renderPanel } from "./render-panel.tsx";

// Three neighbouring sentences of the story 千问3向量模型.
const [before, sentence] = sampleEpisodeFile.transcript[4]?.cues ?? [];
if (!before || !sentence) throw new Error("the sample has another shape");
const words = sentence.words.map(([start, end, startMs, endMs]) => ({
  text: sentence.text.slice(start, end),
  middleSeconds: (startMs + endMs) / 2000,
}));

const findSpokenParagraphs = (): (string | null)[] =>
  [...document.querySelectorAll("[aria-current]")].map(
    (block) => block.querySelector("p")?.textContent ?? null,
  );

describe("TranscriptPanel: the spoken word", () => {
  it("is painted, word for word", () => {
    const readPainted = installFakeHighlights();
    const { moveTo } = renderPanel();
    expect(words.length).toBeGreaterThan(10);
    for (const { text, middleSeconds } of words) {
      moveTo(middleSeconds);
      expect(readPainted("spoken-word")).toEqual([text]);
    }
  });

  it("is painted with its sentence and with what came before it in the paragraph", () => {
    const readPainted = installFakeHighlights();
    const { moveTo } = renderPanel();
    moveTo(words[3]?.middleSeconds ?? 0);
    expect(readPainted("spoken-sentence")).toEqual([sentence.text.trim()]);
    expect(readPainted("spoken-past")).toEqual([before.text]);
  });

  it("is none in a pause, in which the sentence stays", () => {
    const readPainted = installFakeHighlights();
    const { moveTo } = renderPanel();
    moveTo(sentence.endMs / 1000 + 0.2);
    expect(readPainted("spoken-word")).toEqual([]);
    expect(readPainted("spoken-sentence")).toEqual([sentence.text.trim()]);
  });

  it("is none before the first sentence", () => {
    const readPainted = installFakeHighlights();
    renderPanel();
    expect(readPainted("spoken-sentence")).toEqual([]);
    expect(findSpokenParagraphs()).toEqual([]);
  });

  it("is not painted while another episode is in the player, nor when the page is left", () => {
    const readPainted = installFakeHighlights();
    const { moveTo, change, unmount } = renderPanel();
    moveTo(words[3]?.middleSeconds ?? 0);
    change({ isCurrent: false });
    expect(readPainted("spoken-word")).toEqual([]);
    expect(findSpokenParagraphs()).toEqual([]);
    change({ isCurrent: true });
    expect(readPainted("spoken-word")).toEqual([words[3]?.text]);
    unmount();
    expect(readPainted("spoken-word")).toEqual([]);
    expect(readPainted("spoken-sentence")).toEqual([]);
  });

  it("is painted over everything else", () => {
    installFakeHighlights();
    const { moveTo } = renderPanel({ quote: [{ paragraph: 4, range: [0, 10] }] });
    moveTo(words[3]?.middleSeconds ?? 0);
    const highlights = [...CSS.highlights.entries()];
    const [top] = highlights.toSorted(([, a], [, b]) => b.priority - a.priority);
    expect(highlights.length).toBeGreaterThan(2);
    expect(top?.[0]).toBe("spoken-word");
  });

  it("has its place in the registry before all else is painted, and every name after it", () => {
    installFakeHighlights();
    const { moveTo, change, unmount } = renderPanel();
    const readOrder = (): number[] => [...CSS.highlights.values()].map(({ priority }) => priority);
    moveTo(words[3]?.middleSeconds ?? 0);
    // Hits and the quote come later, and lie below the word.
    const tagHits = createTranscriptSearcher(sampleEpisode.transcript).findHits("Claude");
    change({
      filter: { ...noFilter, tagHits, activeHit: tagHits[0] },
      quote: [{ paragraph: 4, range: [0, 10] }],
    });
    expect(readOrder()).toEqual(readOrder().toSorted((a, b) => a - b));
    expect(readOrder()).toHaveLength(9);
    unmount();
    expect(readOrder()).toEqual([]);
  });

  it("marks its paragraph for screen readers, one at a time", () => {
    installFakeHighlights();
    const { moveTo } = renderPanel();
    moveTo(words[3]?.middleSeconds ?? 0);
    expect(findSpokenParagraphs()).toEqual([sampleEpisode.transcript.paragraphs[4]?.text]);
    moveTo(175.7);
    expect(findSpokenParagraphs()).toEqual([sampleEpisode.transcript.paragraphs[6]?.text]);
  });
});

describe("TranscriptPanel: translated by the browser", () => {
  it("marks the paragraph instead, and paints again once the published words are back", async () => {
    const readPainted = installFakeHighlights();
    const { moveTo, container } = renderPanel();
    moveTo(words[3]?.middleSeconds ?? 0);
    const paragraph = container.querySelector("[aria-current] p");
    const published = [...(paragraph?.childNodes ?? [])];
    const font = document.createElement("font");
    font.textContent = "Wholly other words.";
    await act(async () => paragraph?.replaceChildren(font));
    expect(readPainted("spoken-word")).toEqual([]);
    expect(paragraph?.parentElement).toHaveAttribute("aria-current", "true");
    expect(paragraph?.parentElement).toHaveAttribute("data-translated");
    await act(async () => paragraph?.replaceChildren(...published));
    expect(readPainted("spoken-word")).toEqual([words[3]?.text]);
    expect(paragraph?.parentElement).not.toHaveAttribute("data-translated");
  });
});

describe("TranscriptPanel: without the Custom Highlight API", () => {
  it("marks the paragraph instead of the word, and everything else works", async () => {
    const { moveTo, user, onSeek } = renderPanel();
    const panel = screen.getByRole("region", { name: "文稿" });
    expect(panel).toHaveAttribute("data-highlight", "paragraph");
    moveTo(words[3]?.middleSeconds ?? 0);
    expect(findSpokenParagraphs()).toEqual([sampleEpisode.transcript.paragraphs[4]?.text]);
    await user.click(screen.getByRole("button", { name: /^0:47/u }));
    expect(onSeek).toHaveBeenCalledTimes(1);
  });

  it("marks words where the browser can", () => {
    installFakeHighlights();
    renderPanel();
    expect(screen.getByRole("region", { name: "文稿" })).toHaveAttribute("data-highlight", "words");
  });
});

describe("TranscriptPanel: hits and quotes", () => {
  const searcher = createTranscriptSearcher(sampleEpisode.transcript);

  it("paints tags, typed words and the hit the listener stands at", () => {
    const readPainted = installFakeHighlights();
    const queryHits = searcher.findHits("openai");
    const filter = { ...noFilter, tagHits: searcher.findHits("谷歌"), queryHits };
    const { change } = renderPanel({ filter: { ...filter, activeHit: queryHits[1] } });
    expect(readPainted("keyword-hit")).toEqual(["谷歌", "谷歌", "谷歌", "谷歌"]);
    expect(readPainted("search-hit")).toEqual(["OpenAI", "OpenAI"]);
    expect(readPainted("active-hit")).toEqual(["OpenAI"]);
    change({ filter: noFilter });
    for (const name of ["keyword-hit", "search-hit", "active-hit"]) {
      expect(readPainted(name)).toEqual([]);
    }
  });

  it("paints a hit that runs through a bold keyword", () => {
    const readPainted = installFakeHighlights();
    renderPanel({ filter: { ...noFilter, queryHits: searcher.findHits("叫千问3向量模型系列") } });
    expect(readPainted("search-hit")).toEqual(["叫千问3向量模型系列"]);
  });

  it("leaves nothing behind when the page is left", () => {
    const readPainted = installFakeHighlights();
    const filter = { ...noFilter, tagHits: searcher.findHits("谷歌") };
    const { unmount } = renderPanel({ filter, quote: [{ paragraph: 6, range: [0, 3] }] });
    unmount();
    expect(readPainted("keyword-hit")).toEqual([]);
    expect(readPainted("shared-quote")).toEqual([]);
  });

  it("paints what a link quotes", () => {
    const readPainted = installFakeHighlights();
    renderPanel({ quote: [{ paragraph: 6, range: [0, 3] }] });
    expect(readPainted("shared-quote")).toEqual(["说到这"]);
  });

  it("paints hits anew when only matching sentences are shown", () => {
    const readPainted = installFakeHighlights();
    const filter = { ...noFilter, tagHits: searcher.findHits("谷歌") };
    const { change } = renderPanel({ filter });
    change({ filter: { ...filter, shownCues: new Set([11, 20]) } });
    expect(readPainted("keyword-hit")).toEqual(["谷歌", "谷歌"]);
  });
});
