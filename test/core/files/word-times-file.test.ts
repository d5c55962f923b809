import { describe, expect, it } from "vitest";
import { type Transcript, type WordColumns } from "#core/episode/transcript.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import type { FileResult } from "#core/files/file-format.ts";
import { decodeWordTimes, encodeWordTimes } from "#core/files/word-times-file.ts";
import {
  arbitraryEpisodeFile,
  createSampleEpisodeFile,
} from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";

const sample = createTranscript(createSampleEpisodeFile().transcript);

function decode(bytes: Uint8Array, transcript: Transcript): FileResult<WordColumns> {
  const decoding = decodeWordTimes(bytes, transcript);
  let step = decoding.next();
  while (!step.done) step = decoding.next();
  return step.value;
}

function readColumns(transcript: WordColumns): WordColumns {
  const { wordStartsSeconds, wordEndsSeconds, latestWordEndsSeconds } = transcript;
  const { wordStarts, wordEnds, wordCues } = transcript;
  return {
    wordStartsSeconds,
    wordEndsSeconds,
    latestWordEndsSeconds,
    wordStarts,
    wordEnds,
    wordCues,
  };
}

describe("encodeWordTimes", () => {
  it("writes mark, version, word count, three lengths and four columns", () => {
    // 大家|好 at 1000–1400–1800, then AI|来了 at 2000–2500 and 2600–3000.
    const columns = [
      [0, 0, 0, 0],
      [1, 0, 1, 1],
      [0, 0, 0, 200, 1],
      [0, 144, 3, 200, 1, 0],
    ];
    expect([...encodeWordTimes(sample)]).toEqual([
      // “wtim”
      119,
      116,
      105,
      109,
      1,
      4,
      4,
      4,
      5,
      ...columns.flat(),
    ]);
  });
});

describe("decodeWordTimes", () => {
  it("gives what was encoded, for any episode", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, (file) => {
        const transcript = createTranscript(file.transcript);
        const result = decode(encodeWordTimes(transcript), transcript);
        expect(result).toEqual({ ok: true, value: readColumns(transcript) });
      }),
    );
  });

  it("gives the exact times of the published sample", () => {
    const { transcript } = sampleEpisode;
    const result = decode(encodeWordTimes(transcript), transcript);
    expect(result).toEqual({ ok: true, value: readColumns(transcript) });
  });

  it("gives way once in 8192 words", () => {
    const cue = { text: "字", startMs: 0, endMs: 9, keywords: [] };
    const cues = Array.from({ length: 20_000 }, () => ({
      ...cue,
      words: [[0, 1, 0, 9]] as [number, number, number, number][],
    }));
    const long = createTranscript([{ story: 0, cues }]);
    const decoding = decodeWordTimes(encodeWordTimes(long), long);
    expect([decoding.next().done, decoding.next().done, decoding.next().done]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe("decodeWordTimes, faults", () => {
  const bytes = encodeWordTimes(sample);
  const change = (at: number, byte: number): Uint8Array =>
    bytes.map((old, index) => (index === at ? byte : old));

  it.each([
    ["no bytes", new Uint8Array()],
    ["another mark", change(0, 0)],
    ["version 0", change(4, 0)],
    ["another word count", change(5, 5)],
    ["a file that breaks off", bytes.subarray(0, -1)],
    ["a byte too many", Uint8Array.of(...bytes, 0)],
    ["a column that is too short", change(6, 3)],
    ["a word that starts before its text", change(9, 1)],
    ["a word that reaches past its text", change(13, 99)],
    ["a word that starts before the one above it", change(19, 255)],
  ])("BAD: %s", (_, damaged) => {
    expect(decode(damaged, sample)).toMatchObject({ ok: false, fault: { code: "bad-shape" } });
  });

  it("knows a newer version", () => {
    expect(decode(change(4, 2), sample)).toMatchObject({
      ok: false,
      fault: { code: "newer-version", path: ["version"] },
    });
  });

  it("never throws and never gives a word out of place, whatever the bytes are", () => {
    const hurt = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(hurt, (changes) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
        const result = decode(damaged, sample);
        if (!result.ok) return;
        const { wordStartsSeconds, wordStarts, wordEnds } = result.value;
        expect([...wordStartsSeconds]).toEqual(Array.from(wordStartsSeconds.toSorted()));
        wordStarts.forEach((start, word) => expect(start).toBeLessThan(wordEnds[word] ?? 0));
      }),
    );
  });
});
