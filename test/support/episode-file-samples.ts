import * as fc from "fast-check";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { type Transcript } from "#core/episode/transcript.ts";
import { createTranscript } from "#core/files/read-episode.ts";

type FileParagraph = EpisodeFile["transcript"][number];
type FileCue = FileParagraph["cues"][number];

/**
 * A small valid episode: three stories, two paragraphs. The first paragraph reads
 * "大家好。 AI来了。" with words, the second "再见。" (not spoken) and "走吧！" without words.
 */
export function createSampleEpisodeFile(): EpisodeFile {
  return {
    version: 1,
    id: "2025-06-08",
    title: "来生小酒馆 2025/6/8",
    date: "2025-06-08",
    audio: { file: "audio.mp3", type: "audio/mpeg", bytes: 1024, durationMs: 9000 },
    teasers: [{ text: "AI来了吗？", story: 1 }],
    stories: [
      { title: "开场", kind: "opening", startMs: 0, endMs: 1000 },
      { title: "AI", kind: "item", startMs: 1000, endMs: 5000 },
      { title: "撤离", kind: "closing", startMs: 5000, endMs: 9000 },
    ],
    tags: ["AI"],
    timing: { source: "aligned", confidence: 0.9 },
    transcript: [
      {
        story: 1,
        cues: [
          createFileCue("大家好。 ", [
            [0, 2, 1000, 1400],
            [2, 3, 1400, 1800],
          ]),
          {
            ...createFileCue("AI来了。", [
              [0, 2, 2000, 2500],
              [2, 4, 2600, 3000],
            ]),
            keywords: [[0, 2]],
          },
        ],
      },
      {
        story: 2,
        cues: [
          { ...createFileCue("再见。", []), startMs: 5000, endMs: 5000, spoken: false },
          { ...createFileCue("走吧！", []), startMs: 5000, endMs: 6000 },
        ],
      },
    ],
    peaks: "Az09",
    silences: [[3000, 5000]],
    gaps: [{ startMs: 3000, endMs: 5000, kind: "music" }],
  };
}

/** A cue whose times are those of its first and last word. */
export function createFileCue(text: string, words: FileCue["words"]): FileCue {
  const startMs = words[0]?.[2] ?? 0;
  return { text, startMs, endMs: words.at(-1)?.[3] ?? startMs, keywords: [], words };
}

/** One paragraph with one cue per entry of `cueTimesMs` and one word in it. */
export function createTimedTranscript(
  cueTimesMs: readonly (readonly [startMs: number, endMs: number])[],
): Transcript {
  const cues = cueTimesMs.map(([startMs, endMs]) => createFileCue("字", [[0, 1, startMs, endMs]]));
  return createTranscript([{ story: 0, cues }]);
}

const smallNumber = fc.nat({ max: 50 });
const label = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });

const cueShape = fc.record({
  text: label,
  stepMs: smallNumber,
  lengthMs: smallNumber,
  isSpoken: fc.boolean(),
  keywords: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
  words: fc.array(
    fc.record({ at: fc.nat(), length: fc.nat(), stepMs: smallNumber, lengthMs: smallNumber }),
    { maxLength: 3 },
  ),
});

const transcriptShape = fc.array(
  fc.record({ story: fc.nat(), cues: fc.array(cueShape, { maxLength: 4 }) }),
  { maxLength: 4 },
);

function fitRange(text: string, at: number, length: number): [number, number] {
  const start = at % text.length;
  return [start, start + 1 + (length % (text.length - start))];
}

/** Any valid transcript whose paragraphs belong to one of `storyCount` stories. */
function arbitraryTranscript(storyCount: number): fc.Arbitrary<EpisodeFile["transcript"]> {
  return transcriptShape.map((paragraphs) => {
    let cueMs = 0;
    let wordMs = 0;
    return paragraphs.map(({ story, cues }) => ({
      story: story % storyCount,
      cues: cues.map(({ text, stepMs, lengthMs, isSpoken, keywords, words }): FileCue => {
        cueMs += stepMs;
        return {
          text,
          startMs: cueMs,
          endMs: cueMs + lengthMs,
          ...(!isSpoken && { spoken: false }),
          keywords: keywords.map(([at, length]) => fitRange(text, at, length)),
          words: words.map((word): FileCue["words"][number] => {
            wordMs += word.stepMs;
            return [...fitRange(text, word.at, word.length), wordMs, wordMs + word.lengthMs];
          }),
        };
      }),
    }));
  });
}

const storyShape = fc.record({
  title: label,
  kind: fc.constantFrom("opening" as const, "item" as const, "closing" as const),
  startMs: fc.nat(),
  endMs: fc.nat(),
});

/** Any valid episode file. */
export const arbitraryEpisodeFile: fc.Arbitrary<EpisodeFile> = fc
  .array(storyShape, { minLength: 1, maxLength: 4 })
  .chain((stories) =>
    fc.record({
      version: fc.constant(1 as const),
      id: fc.stringMatching(/^ep-[a-z0-9]{1,20}$/u),
      title: label,
      date: fc.constantFrom("2025-06-08", "2024-02-29", "1999-12-31"),
      audio: fc.record({
        file: fc.constantFrom("audio.mp3", "声音.m4a"),
        type: fc.constantFrom("audio/mpeg", "audio/mp4"),
        bytes: fc.nat(),
        durationMs: fc.nat(),
      }),
      teasers: fc.array(fc.record({ text: label, story: fc.nat({ max: stories.length - 1 }) }), {
        maxLength: 3,
      }),
      stories: fc.constant(stories),
      tags: fc.array(label, { maxLength: 3 }),
      timing: fc.record({
        source: fc.constantFrom("aligned" as const, "sidecar" as const, "estimated" as const),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      transcript: arbitraryTranscript(stories.length),
      peaks: fc.string({ unit: "grapheme", maxLength: 12 }),
      silences: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
    }),
  );
