import * as fc from "fast-check";
import type { TimelineFile } from "#publish/timing/sidecar/timeline-file.ts";

/** A word as it is spoken, wherever it stands. */
export interface SpokenWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Notes and a timeline of the same words, each divided in its own way. */
export interface TimedNotes {
  readonly paragraphs: readonly string[];
  readonly timeline: TimelineFile;
  readonly words: readonly SpokenWord[];
}

interface Unit {
  readonly word: string;
  readonly stop: string;
  /** White space that only the timeline has. */
  readonly gap: string;
  readonly opensSentence: boolean;
  readonly stepMs: number;
  readonly lengthMs: number;
}

const unit: fc.Arbitrary<Unit> = fc.record({
  word: fc.constantFrom("你好", "AI", "don't", "再", "3.5", "𠮷野", "“好"),
  stop: fc.constantFrom("", "", "，", "。", "！”", ". "),
  gap: fc.constantFrom("", " ", "\n ", "\u3000"),
  opensSentence: fc.boolean(),
  stepMs: fc.nat({ max: 40 }),
  lengthMs: fc.nat({ max: 60 }),
});

/** Any notes with a timeline of theirs. */
export const arbitraryTimedNotes: fc.Arbitrary<TimedNotes> = fc
  .array(fc.array(unit, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((units) => {
    const paragraphs = units.map((own) => own.map(({ word, stop }) => word + stop).join(""));
    const { timeline, words } = createTimeline(units.flat());
    return { paragraphs, timeline, words };
  });

type SpokenSentence = Exclude<TimelineFile["sentences"][number], { readonly spoken: false }>;

function createTimeline(units: readonly Unit[]): Pick<TimedNotes, "timeline" | "words"> {
  const sentences: SpokenSentence[] = [];
  const words: SpokenWord[] = [];
  let startMs = 0;
  for (const { word, stop, gap, opensSentence, stepMs, lengthMs } of units) {
    startMs += stepMs;
    const endMs = startMs + lengthMs;
    let sentence = sentences.at(-1);
    if (!sentence || opensSentence) {
      sentence = { text: "", startMs, endMs, words: [] };
      sentences.push(sentence);
    }
    const start = sentence.text.length + gap.length;
    sentence.words.push([start, start + word.length, startMs, endMs]);
    sentence.text += gap + word + stop;
    sentence.endMs = Math.max(sentence.endMs, endMs);
    words.push({ text: word, startMs, endMs });
  }
  return { timeline: { version: 1, sentences }, words };
}
