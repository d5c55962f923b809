import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { sampleEpisode, sampleEpisodeFile } from "../../support/sample-episode.ts";
import { createSampleEpisodeFile } from "../../support/episode-file-samples.ts";
import { createEpisode } from "#core/files/read-episode.ts";
import { noFilter, renderPanel } from "./render-panel.tsx";

const { paragraphs } = sampleEpisode.transcript;

/** The elements that hold the paragraphs' text. */
const findTextElements = (): HTMLElement[] => [
  ...screen.getByRole("region", { name: "文稿" }).querySelectorAll("p"),
];

describe("TranscriptPanel: the direction of its words", () => {
  it("is each paragraph's own", () => {
    const { container } = renderPanel();
    const texts = [...container.querySelectorAll(".transcript-text")];
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).toHaveAttribute("dir", "auto");
  });
});

describe("TranscriptPanel: the text", () => {
  it("stands whole in a region named 文稿", () => {
    renderPanel();
    expect(findTextElements().map((element) => element.textContent)).toEqual(
      paragraphs.map(({ text }) => text),
    );
  });

  it("is plain: no element per word, one text node per run", () => {
    renderPanel();
    findTextElements().forEach((element, index) => {
      const { keywords = [] } = paragraphs[index] ?? {};
      expect(element.querySelectorAll("*")).toHaveLength(keywords.length);
      expect(element.childNodes.length).toBeLessThanOrEqual(2 * keywords.length + 1);
    });
  });

  it("has its keywords in bold", () => {
    renderPanel();
    const bold = findTextElements().flatMap((element) =>
      [...element.querySelectorAll("b")].map((keyword) => keyword.textContent),
    );
    const keywords = sampleEpisodeFile.transcript.flatMap(({ cues }) =>
      cues.flatMap((cue) => cue.keywords.map(([start, end]) => cue.text.slice(start, end))),
    );
    expect(bold).toEqual(keywords);
    expect(bold).toContain("千问3向量模型");
  });

  it("is parted by the titles of the stories", () => {
    renderPanel();
    const titles = screen.getAllByRole("heading", { level: 2 }).map((title) => title.textContent);
    expect(titles).toEqual(sampleEpisode.stories.map(({ title }) => title));
  });

  it("shows markup in notes as the text that it is", () => {
    const file = createSampleEpisodeFile();
    const hostile = "<img src=x onerror=alert(1)>";
    const cue = { text: hostile, startMs: 0, endMs: 1000, keywords: [], words: [] };
    const episode = createEpisode({ ...file, transcript: [{ story: 0, cues: [cue] }] });
    const { container } = renderPanel({ episode });
    expect(screen.getByText(hostile)).toBeInTheDocument();
    expect(container.querySelector("img")).toBeNull();
  });
});

describe("TranscriptPanel: buttons", () => {
  it("seeks to a story by the timecode at its heading", async () => {
    const { user, onSeek } = renderPanel();
    await user.click(screen.getByRole("button", { name: transcriptMessages.jumpTo("1:08") }));
    expect(onSeek.mock.calls).toEqual([[68.763]]);
  });

  it("seeks to a paragraph by its timecode, with the keyboard too", async () => {
    const { user, onSeek } = renderPanel();
    screen.getByRole("button", { name: transcriptMessages.jumpTo("0:47") }).focus();
    await user.keyboard("{Enter}");
    expect(onSeek.mock.calls).toEqual([[47.333]]);
  });

  it("has one timecode per paragraph: the first of a story is the heading's", () => {
    renderPanel();
    const timecodes = screen.getAllByRole("button", { name: /^\d+:\d\d/u });
    expect(timecodes).toHaveLength(paragraphs.length);
  });

  it("leads from each teaser to the story that answers it", async () => {
    const { user, onSeek } = renderPanel();
    for (const { story } of sampleEpisode.teasers) {
      const name = transcriptMessages.answersIn(sampleEpisode.stories[story]?.title ?? "");
      await user.click(screen.getByRole("button", { name }));
    }
    expect(onSeek.mock.calls).toEqual([[68.763], [175.639], [230.006]]);
  });
});

describe("TranscriptPanel: only what matches", () => {
  it("shows the matching sentences under their stories, each with its timecode", () => {
    renderPanel({ filter: { ...noFilter, shownCues: new Set([11, 20]) } });
    expect(findTextElements().map((element) => element.textContent)).toEqual([
      expect.stringContaining("一下子就超越了谷歌和OpenAI"),
      expect.stringContaining("谷歌也没闲着"),
    ]);
    expect(screen.getAllByRole("heading").map((title) => title.textContent)).toEqual([
      "千问3向量模型",
      "Portraits",
    ]);
    const panel = within(screen.getByRole("region", { name: "文稿" }));
    expect(
      panel.getByRole("button", { name: transcriptMessages.jumpTo("1:39") }),
    ).toBeInTheDocument();
  });
});
