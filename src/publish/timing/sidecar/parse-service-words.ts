import * as v from "valibot";
import type { TimedWord } from "../cues/timed-cue.ts";
import type { Caption, ParsedCaptions } from "./caption.ts";

const timeField = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9));

const deepgramWord = v.object({
  word: v.string(),
  /** As it is written; the other is in small letters. */
  punctuated_word: v.optional(v.string()),
  start: timeField,
  end: timeField,
  speaker: v.optional(v.nullable(v.number())),
});

/** @see https://developers.deepgram.com/reference/speech-to-text/listen-pre-recorded */
const deepgramSchema = v.object({
  results: v.object({
    channels: v.array(
      v.object({
        // The first is the most likely one.
        alternatives: v.array(v.object({ words: v.optional(v.array(deepgramWord), []) })),
      }),
    ),
  }),
});

/** @see https://www.assemblyai.com/docs/api-reference/transcripts/get */
const assemblySchema = v.object({
  words: v.array(
    v.object({
      text: v.string(),
      start: timeField,
      end: timeField,
      speaker: v.optional(v.nullable(v.string())),
    }),
  ),
});

interface ServiceWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker: string | undefined;
}

/** Parses what Deepgram answers: words in seconds, of one channel or several. Never throws. */
export function parseDeepgram(text: string): ParsedCaptions {
  return parseWords(text, deepgramSchema, ({ results: { channels } }) =>
    channels.flatMap(({ alternatives }, channel) =>
      (alternatives[0]?.words ?? []).map(
        ({ word, punctuated_word: written = word, start, end, speaker }) => ({
          text: written.trim(),
          startMs: Math.round(start * 1000),
          endMs: Math.round(end * 1000),
          // Whoever records each voice on a channel of its own asks for no speakers.
          speaker: nameSpeaker(speaker ?? (channels.length > 1 ? channel : undefined)),
        }),
      ),
    ),
  );
}

/** Parses what AssemblyAI answers: words in milliseconds. Never throws. */
export function parseAssembly(text: string): ParsedCaptions {
  return parseWords(text, assemblySchema, ({ words }) =>
    words.map(({ start, end, speaker, text: written }) => ({
      text: written.trim(),
      startMs: Math.round(start),
      endMs: Math.round(end),
      speaker: nameSpeaker(speaker ?? undefined),
    })),
  );
}

/** Both number their speakers, or letter them. */
function nameSpeaker(speaker: string | number | undefined): string | undefined {
  return speaker === undefined ? undefined : `Speaker ${speaker}`;
}

function parseWords<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
  list: (value: v.InferOutput<Schema>) => ServiceWord[],
): ParsedCaptions {
  const result = v.safeParse(schema, readJson(text));
  if (!result.success) {
    const [issue] = result.issues;
    const quoted = v.getDotPath(issue) ?? "";
    return {
      captions: [],
      problems: [{ code: "bad-shape", line: 1, quoted, expected: issue.message }],
    };
  }
  const words = list(result.output)
    .filter(({ text: written }) => written !== "")
    .toSorted((one, other) => one.startMs - other.startMs);
  return { captions: divide(words).map(createCaption), problems: [] };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}

const stopPattern = /[。！？!?.…][”’"'」』）)\]]*$/u;
/** As long a pause parts captions that have no full stops. */
const pauseMs = 350;

/** Divides words after sentences, at pauses, and where the speaker changes. */
function divide(words: readonly ServiceWord[]): ServiceWord[][] {
  const groups: ServiceWord[][] = [];
  let before: ServiceWord | undefined;
  for (const word of words) {
    const open = groups.at(-1);
    const goesOn =
      before !== undefined &&
      before.speaker === word.speaker &&
      !stopPattern.test(before.text) &&
      word.startMs - before.endMs < pauseMs;
    if (open && goesOn) open.push(word);
    else groups.push([word]);
    before = word;
  }
  return groups;
}

const isUnspaced = (text: string): boolean => /^[\p{Script=Han}\p{P}]/u.test(text);
const endsUnspaced = (text: string): boolean => /[\p{Script=Han}，、；：。！？]$/u.test(text);

function createCaption(group: readonly ServiceWord[]): Caption {
  const words: TimedWord[] = [];
  let text = "";
  let latestMs = 0;
  for (const word of group) {
    if (text !== "" && !(endsUnspaced(text) && isUnspaced(word.text))) text += " ";
    const start = text.length;
    text += word.text;
    const startMs = Math.max(latestMs, word.startMs);
    words.push([start, text.length, startMs, Math.max(startMs, word.endMs)]);
    latestMs = startMs;
  }
  const startMs = group[0]?.startMs ?? 0;
  const speaker = group[0]?.speaker;
  const endMs = Math.max(startMs, ...words.map(([, , , end]) => end));
  const voices = speaker !== undefined && [{ start: 0, end: text.length, name: speaker }];
  return { line: 1, text, startMs, endMs, words, ...(voices && { voices }) };
}
