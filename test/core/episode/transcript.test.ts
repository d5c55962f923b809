import { describe, expect, it } from "vitest";
import { readCueText } from "#core/episode/transcript.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import {
  arbitraryEpisodeFile,
  createSampleEpisodeFile,
} from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";

const transcript = createTranscript(createSampleEpisodeFile().transcript);

describe("createTranscript", () => {
  it("joins the sentences of a paragraph and moves keywords along", () => {
    expect(transcript.paragraphs).toEqual([
      { text: "大家好。 AI来了。", story: 1, firstCue: 0, endCue: 2, keywords: [[5, 7]] },
      { text: "再见。走吧！", story: 2, firstCue: 2, endCue: 4, keywords: [] },
    ]);
  });

  it("places each cue in its paragraph without the white space around it", () => {
    expect(transcript.cues.slice(0, 2)).toEqual([
      {
        paragraph: 0,
        start: 0,
        end: 4,
        startSeconds: 1,
        endSeconds: 1.8,
        isSpoken: true,
        firstWord: 0,
        endWord: 2,
      },
      {
        paragraph: 0,
        start: 5,
        end: 10,
        startSeconds: 2,
        endSeconds: 3,
        isSpoken: true,
        firstWord: 2,
        endWord: 4,
      },
    ]);
  });

  it("marks a cue that is not in the sound and leaves it out of the spoken ones", () => {
    expect(transcript.cues.map(({ isSpoken }) => isSpoken)).toEqual([true, true, false, true]);
    expect([...transcript.spokenCues]).toEqual([0, 1, 3]);
    expect([...transcript.spokenCueStartsSeconds]).toEqual([1, 2, 5]);
  });

  it("gives words in seconds with offsets of the paragraph", () => {
    expect([...transcript.wordStartsSeconds]).toEqual([1, 1.4, 2, 2.6]);
    expect([...transcript.wordEndsSeconds]).toEqual([1.4, 1.8, 2.5, 3]);
    expect([...transcript.wordStarts]).toEqual([0, 2, 5, 7]);
    expect([...transcript.wordEnds]).toEqual([2, 3, 7, 9]);
    expect([...transcript.wordCues]).toEqual([0, 0, 1, 1]);
  });

  it("is empty for no paragraphs", () => {
    const { paragraphs, cues, wordStarts } = createTranscript([]);
    expect([paragraphs.length, cues.length, wordStarts.length]).toEqual([0, 0, 0]);
  });
});

describe("createTranscript, any episode", () => {
  it("remembers the latest end of all words so far, for any episode", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, (file) => {
        const { wordEndsSeconds, latestWordEndsSeconds } = createTranscript(file.transcript);
        const expected = Array.from(wordEndsSeconds, (_, word) =>
          Math.max(...wordEndsSeconds.slice(0, word + 1)),
        );
        expect([...latestWordEndsSeconds]).toEqual(expected);
      }),
    );
  });

  it("keeps every cue's text, keywords and words, for any episode", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, (file) => {
        const built = createTranscript(file.transcript);
        const sources = file.transcript.flatMap(({ cues }) => cues);
        expect(built.cues).toHaveLength(sources.length);
        const texts = sources.map((cue) => cue.text.trim());
        expect(built.cues.map((_, cue) => readCueText(built, cue))).toEqual(texts);
        const words = sources.flatMap((cue) =>
          cue.words.map(([from, to]) => cue.text.slice(from, to)),
        );
        const builtWords = Array.from(built.wordCues, (cue, word) => {
          const paragraph = built.paragraphs[built.cues[cue]?.paragraph ?? -1];
          return paragraph?.text.slice(built.wordStarts[word], built.wordEnds[word]);
        });
        expect(builtWords).toEqual(words);
      }),
    );
  });
});

describe("readCueText", () => {
  it("gives the sentence without the white space around it", () => {
    expect(readCueText(transcript, 0)).toBe("大家好。");
    expect(readCueText(transcript, 1)).toBe("AI来了。");
  });

  it.each([-1, 4, 0.5, Number.NaN])("gives an empty text for the index %d", (index) => {
    expect(readCueText(transcript, index)).toBe("");
  });
});
