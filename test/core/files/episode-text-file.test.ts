import { describe, expect, it } from "vitest";
import {
  createEpisodeTextFile,
  episodeTextFormat,
  readTranscriptText,
  type EpisodeTextFile,
} from "#core/files/episode-text-file.ts";
import { addWordTimes } from "#core/episode/episode.ts";
import { createEpisode, createTextEpisode } from "#core/files/read-episode.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import { parseFile } from "#core/files/parse-file.ts";
import { decodeWordTimes, encodeWordTimes } from "#core/files/word-times-file.ts";
import {
  arbitraryEpisodeFile,
  createSampleEpisodeFile,
} from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";

function derive(file: EpisodeFile): EpisodeTextFile {
  return createEpisodeTextFile(file, createTranscript(file.transcript));
}

/** The episode as a browser has it: through both derived files. */
function load(file: EpisodeFile) {
  const value: unknown = JSON.parse(JSON.stringify(derive(file)));
  const text = parseFile(episodeTextFormat, value);
  if (!text.ok) throw new Error(text.fault.message);
  const episode = createTextEpisode(text.value);
  const decoding = decodeWordTimes(
    encodeWordTimes(createTranscript(file.transcript)),
    episode.transcript,
  );
  let step = decoding.next();
  while (!step.done) step = decoding.next();
  if (!step.value.ok) throw new Error(step.value.fault.message);
  return addWordTimes(episode, step.value.value);
}

describe("createEpisodeTextFile", () => {
  it("writes a row for each paragraph and five numbers for each sentence", () => {
    const { paragraphs, unspoken, title } = derive(createSampleEpisodeFile());
    expect(title).toBe("来生小酒馆 2025/6/8");
    expect(unspoken).toEqual([2]);
    expect(paragraphs).toEqual([
      [1, "大家好。 AI来了。", [0, 4, 1000, 800, 2, 1, 5, 1000, 1000, 2], [5, 7]],
      [2, "再见。走吧！", [0, 3, 3000, 0, 0, 0, 3, 0, 1000, 0], []],
    ]);
  });
});

describe("the derived files of an episode", () => {
  it("say exactly what the episode's own file says, for any episode", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, (file) => {
        expect(load(file)).toEqual(createEpisode(file));
      }),
    );
  });

  it("say exactly what the published sample says", () => {
    expect(load(sampleEpisodeFile)).toEqual(createEpisode(sampleEpisodeFile));
  });

  it("give text and sentences without the words", () => {
    const { paragraphs, cues } = createTranscript(sampleEpisodeFile.transcript);
    const text = readTranscriptText(derive(sampleEpisodeFile));
    expect(text.paragraphs).toEqual(paragraphs);
    expect(text.cues).toEqual(cues);
  });
});

describe("episodeTextFormat", () => {
  const sample = derive(createSampleEpisodeFile());
  const row = (numbers: unknown, keywords: unknown = [], story: unknown = 1): object => ({
    ...sample,
    paragraphs: [[story, "大家好。", numbers, keywords]],
  });

  it("accepts a paragraph without sentences", () => {
    expect(parseFile(episodeTextFormat, row([])).ok).toBe(true);
  });

  it.each([
    ["a sentence past its text", row([0, 5, 0, 0, 0])],
    ["a sentence before its text", row([-1, 2, 0, 0, 0])],
    ["a sentence with four numbers", row([0, 4, 0, 0])],
    ["a sentence that starts before the one above it", row([0, 1, 0, 0, 0, 0, 1, -1, 0, 0])],
    ["a sentence that lasts less than nothing", row([0, 4, 0, -1, 0])],
    ["a negative number of words", row([0, 4, 0, 0, -1])],
    ["a number that is not whole", row([0, 4, 0.5, 0, 0])],
    ["text among numbers", row([0, 4, "0", 0, 0])],
    ["numbers that are no list", row({ length: 0 })],
    ["half a keyword", row([], [1])],
    ["a keyword past its text", row([], [1, 9])],
    ["a story that is not there", row([], [], 3)],
    ["a teaser of a story that is not there", { ...sample, teasers: [{ text: "?", story: 3 }] }],
    ["no text", { ...sample, paragraphs: undefined }],
  ])("BAD: %s", (_, value) => {
    expect(parseFile(episodeTextFormat, value)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape" },
    });
  });

  it("knows a newer version", () => {
    const later = parseFile(episodeTextFormat, { version: 2 });
    expect(later).toMatchObject({ ok: false, fault: { code: "newer-version" } });
  });
});
