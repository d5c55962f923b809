import { describe, expect, it } from "vitest";
import {
  countHits,
  createTranscriptSearcher,
  type TranscriptHit,
} from "#core/search/transcript-hits.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import type { UnitVariants } from "#core/search/fold-text.ts";
import { findTerm } from "#core/search/term-matcher.ts";
import { type Transcript } from "#core/episode/transcript.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import { generateTranscript } from "../../bench/generate-transcript.ts";
import { textOf } from "../../support/arbitrary-text.ts";
import {
  arbitraryEpisodeFile,
  createFileCue,
  createSampleEpisodeFile,
} from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";
import { sampleNotes } from "../../support/sample-notes.ts";

const sample = createTranscript(createSampleEpisodeFile().transcript);

function createPlainTranscript(texts: readonly string[]): Transcript {
  return createTranscript(texts.map((text) => ({ story: 0, cues: [createFileCue(text, [])] })));
}

function readHits(transcript: Transcript, hits: readonly TranscriptHit[]): string[] {
  return hits.map(
    ({ paragraph, range }) =>
      `${paragraph}: ${transcript.paragraphs[paragraph]?.text.slice(...range)}`,
  );
}

describe("findHits", () => {
  const searcher = createTranscriptSearcher(sample);

  it("says where a term stands and when it is spoken", () => {
    expect(searcher.findHits("来了")).toEqual([
      { paragraph: 0, range: [7, 9], cue: 1, endCue: 1, startSeconds: 2.6 },
    ]);
  });

  it("gives the sentence's start where words have no times", () => {
    expect(searcher.findHits("走吧")).toEqual([
      { paragraph: 1, range: [3, 5], cue: 3, endCue: 3, startSeconds: 5 },
    ]);
  });

  it("gives no time for text that is not in the sound", () => {
    expect(searcher.findHits("再见")).toEqual([{ paragraph: 1, range: [0, 2], cue: 2, endCue: 2 }]);
  });

  it("finds a term that runs across two sentences, in the first of them", () => {
    expect(searcher.findHits("好。 ai")).toEqual([
      { paragraph: 0, range: [2, 7], cue: 0, endCue: 1, startSeconds: 1.4 },
    ]);
  });

  it("finds no term that runs across two paragraphs", () => {
    expect(searcher.findHits("来了。再见")).toEqual([]);
  });

  it("finds both scripts with the library's variants, and without them only what is typed", () => {
    const transcript = createPlainTranscript(["視頻和视频。", "㎏ 視頻"]);
    const variants = createUnitVariants(["視頻", "视频"]);
    const find = (term: string, table?: UnitVariants): string[] =>
      readHits(transcript, createTranscriptSearcher(transcript, table).findHits(term));
    const both = ["0: 視頻", "0: 视频", "1: 視頻"];
    expect(find("視頻", variants)).toEqual(both);
    expect(find("视频")).toEqual(["0: 视频"]);
    expect(find("视频", variants)).toEqual(both);
    expect(countHits(transcript.paragraphs, "视频", variants)).toBe(3);
  });

  it.each(["", " ", "没有"])("finds nothing for %j", (term) => {
    expect(searcher.findHits(term)).toEqual([]);
  });

  it("finds 谷歌 four times in the sample notes", () => {
    const transcript = createPlainTranscript(sampleNotes.paragraphs.map(({ text }) => text));
    expect(createTranscriptSearcher(transcript).findHits("谷歌")).toHaveLength(4);
  });
});

describe("findAnyHits", () => {
  const transcript = createPlainTranscript(["千问3向量模型系列", "模型和千问"]);
  const searcher = createTranscriptSearcher(transcript);

  it("merges the hits of several terms in reading order", () => {
    expect(readHits(transcript, searcher.findAnyHits(["系列", "模型", "千问"]))).toEqual([
      "0: 千问",
      "0: 模型",
      "0: 系列",
      "1: 模型",
      "1: 千问",
    ]);
  });

  it("counts the longer of two hits at the same place", () => {
    expect(readHits(transcript, searcher.findAnyHits(["千问", "千问3"]))).toEqual([
      "0: 千问3",
      "1: 千问",
    ]);
  });

  it("counts a hit once however many shorter ones lie in it", () => {
    expect(readHits(transcript, searcher.findAnyHits(["千问", "模型", "千问3向量模型"]))).toEqual([
      "0: 千问3向量模型",
      "1: 模型",
      "1: 千问",
    ]);
  });

  it("gives the hits of one term unchanged", () => {
    expect(searcher.findAnyHits(["模型"])).toEqual(searcher.findHits("模型"));
  });

  it("finds nothing for no terms", () => {
    expect(searcher.findAnyHits([])).toEqual([]);
  });
});

describe("findAnyHits, any transcript", () => {
  it("gives hits in reading order that never overlap, for any episode and terms", () => {
    const text = textOf("中文字", 12).map((characters) => `${characters}。`);
    const term = textOf("中文字", 4);
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 3 }),
        fc.array(term, { maxLength: 5 }),
        (texts, terms) => {
          const any = createTranscriptSearcher(createPlainTranscript(texts));
          const places = any.findAnyHits(terms);
          const isApart = places.every(({ paragraph, range }, index) => {
            const before = places[index - 1];
            return (
              !before ||
              before.paragraph < paragraph ||
              (before.paragraph === paragraph && before.range[1] <= range[0])
            );
          });
          expect(isApart).toBe(true);
          const isCovered = terms
            .flatMap((each) => any.findHits(each))
            .every((hit) =>
              places.some(
                ({ paragraph, range }) =>
                  paragraph === hit.paragraph && range[0] < hit.range[1] && hit.range[0] < range[1],
              ),
            );
          expect(isCovered).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("names a cue that is there and holds the start, for any episode", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, (file) => {
        const any = createTranscript(file.transcript);
        const terms = any.paragraphs.map((paragraph) => paragraph.text.slice(0, 2));
        for (const hit of createTranscriptSearcher(any).findAnyHits(terms)) {
          const cue = any.cues[hit.cue];
          expect(cue?.paragraph).toBe(hit.paragraph);
          expect(hit.startSeconds !== undefined).toBe(cue?.isSpoken);
        }
      }),
    );
  });
});

describe("countHits", () => {
  it("counts what findHits finds, and that is what each paragraph holds, for any texts", () => {
    const text = textOf("中文字ab A㎏  …e\u0301", 12).map((characters) => `${characters}。`);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), textOf("中文字ab㎏k ", 3), (texts, term) => {
        const any = createPlainTranscript(texts);
        const hits = createTranscriptSearcher(any).findHits(term);
        const expected = texts.flatMap((each, paragraph) =>
          findTerm(each, term).map((range) => ({ paragraph, range })),
        );
        expect(hits.map(({ paragraph, range }) => ({ paragraph, range }))).toEqual(expected);
        expect(countHits(any.paragraphs, term)).toBe(expected.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("equals indexOf in a text of 20,000 words", () => {
    const { paragraphs } = generateTranscript(20_000);
    const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
    for (const term of ["的", "中国", "时来", "没有这样的词"]) {
      expect(countHits(paragraphs, term)).toBe(text.split(term).length - 1);
    }
  });
});
