import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { episodeFormat, type EpisodeFileInput } from "#core/files/episode-file.ts";
import { createTextEpisode } from "#core/files/read-episode.ts";
import { parsePeaks } from "#core/episode/peaks.ts";
import { deriveReaderFiles } from "#publish/site/derive-reader-files.ts";
import { parseShowNotes, type ShowNotes } from "#publish/notes/show-notes.ts";
import { splitSentences } from "#publish/notes/split-sentences.ts";
import { createEpisodeFile } from "#publish/episode/create-episode-file.ts";
import { findPictures, type EpisodePictures } from "#publish/episode/find-pictures.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import type { TimedCue } from "#publish/timing/cues/timed-cue.ts";

const source = `# 小酒馆 2025/6/8

AI来了吗？

你好。**AI**来了。

**谷歌**不念。

**苹果。香蕉**也来了。

再见。

#AI
`;

const { notes } = parseShowNotes(source);

/** One second per sentence from 0.5 s on; the paragraph about 谷歌 is not spoken. */
function createCues(show: ShowNotes): TimedCue[][] {
  let clockMs = 500;
  return show.paragraphs.map(({ text }) =>
    splitSentences(text).map((range): TimedCue => {
      if (text.includes("谷歌")) {
        return { range, startMs: clockMs, endMs: clockMs, isSpoken: false, words: [] };
      }
      const [startMs, endMs] = [clockMs, clockMs + 900];
      clockMs += 1000;
      const words = [[range[0], range[1] - 1, startMs, endMs]] as const;
      return { range, startMs, endMs, isSpoken: true, words };
    }),
  );
}

function create(show = notes, pictures: EpisodePictures = new Map()): EpisodeFileInput {
  return createEpisodeFile({
    identity: { id: "2025-06-08", title: show.title, date: "2025-06-08" },
    notes: show,
    source: "notes",
    paragraphs: show.paragraphs,
    chapters: show.chapters,
    names: { closing: "撤离" },
    pictures,
    sound: {
      format: { extension: "mp3", mediaType: "audio/mpeg", decoder: "mp3" },
      sizeBytes: 1024,
      durationMs: 9000,
      levels: [0.1, 0.2],
      loudness: {},
    },
    soundName: "audio-0123456789abcdef.mp3",
    silences: [[6500, 9000]],
    timing: { source: "sidecar", confidence: 1 },
    cues: createCues(show),
  });
}

describe("createEpisodeFile", () => {
  it("describes the sound", () => {
    const { audio, silences, peaks } = create();
    expect(audio).toEqual({
      file: "audio-0123456789abcdef.mp3",
      type: "audio/mpeg",
      bytes: 1024,
      durationMs: 9000,
    });
    expect(silences).toEqual([[6500, 9000]]);
    expect(parsePeaks(peaks)).toHaveLength(480);
  });

  it("names the pictures of the episode and of its chapters that lie beside the notes", async () => {
    const pictured = parseShowNotes(`---
cover: art/own.png
chapters:
  - { start: "0:00", title: 开场, image: art/first.jpg }
  - { start: "0:02", title: 谷歌, image: ../elsewhere.png }
---
${source}`).notes;
    const folder = createTemporaryFolder();
    mkdirSync(join(folder, "art"));
    for (const name of ["own.png", "first.jpg"]) writeFileSync(join(folder, "art", name), "");
    const found = await findPictures(pictured, join(folder, "notes.md"));
    expect([...found.values()].map(({ file }) => file)).toEqual(["own.png", "first.jpg"]);
    const { cover, stories } = create(pictured, found);
    expect(cover).toBe("own.png");
    expect(stories.map(({ image }) => image)).toEqual(["first.jpg", undefined]);
    // What is read from the file again has them too.
    const file = v.parse(episodeFormat.schema, create(pictured, found));
    const { text } = deriveReaderFiles(file);
    const episode = createTextEpisode(text);
    expect(episode.cover).toBe("own.png");
    expect(episode.stories.map(({ image }) => image)).toEqual(["first.jpg", undefined]);
  });

  it("lays stories end to end over the whole sound, each from its first spoken sentence", () => {
    expect(create().stories).toEqual([
      { title: "开场", kind: "opening", startMs: 0, endMs: 1500, description: "AI来了吗？" },
      { title: "AI", kind: "item", startMs: 1500, endMs: 3500, description: "你好。" },
      { title: "谷歌", kind: "item", startMs: 3500, endMs: 3500 },
      { title: "苹果。香蕉", kind: "item", startMs: 3500, endMs: 5500, description: "苹果。" },
      { title: "撤离", kind: "closing", startMs: 5500, endMs: 9000, description: "再见。" },
    ]);
  });

  it("cleans the description of a story of white space", () => {
    const spaced = "# Show 2025/6/8\n\nHello   there.  **AI** came.\n\nBye.\n\n#AI\n";
    const { stories } = create(parseShowNotes(spaced).notes);
    expect(stories[0]?.description).toBe("Hello there.");
  });

  it("links teasers to their stories and paragraphs to theirs", () => {
    const { teasers, transcript } = create();
    expect(teasers).toEqual([{ text: "AI来了吗？", story: 1 }]);
    expect(transcript.map(({ story }) => story)).toEqual([0, 1, 2, 3, 4]);
  });

  it("counts words and keywords from the start of their sentence", () => {
    expect(create().transcript[1]?.cues[1]).toEqual({
      text: "AI来了。",
      startMs: 2500,
      endMs: 3400,
      keywords: [[0, 2]],
      words: [[0, 4, 2500, 3400]],
    });
  });

  it("cuts a bold run at the border of two sentences", () => {
    const cues = create().transcript[3]?.cues ?? [];
    expect(cues.map(({ text, keywords }) => [text, keywords])).toEqual([
      ["苹果。", [[0, 3]]],
      ["香蕉也来了。", [[0, 2]]],
    ]);
  });

  it("marks what is not spoken and gives it no words", () => {
    expect(create().transcript[2]?.cues).toEqual([
      { text: "谷歌不念。", startMs: 3500, endMs: 3500, spoken: false, keywords: [[0, 2]] },
    ]);
  });

  it("keeps every paragraph's text", () => {
    const texts = create().transcript.map(({ cues }) => cues.map(({ text }) => text).join(""));
    expect(texts).toEqual(notes.paragraphs.map(({ text }) => text));
  });
});
