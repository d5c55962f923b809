import * as v from "valibot";
import type { Caption, ParsedCaptions } from "./caption.ts";
import type { TimedWord } from "../cues/timed-cue.ts";

const secondsField = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9));
const speakerField = v.optional(v.nullable(v.union([v.string(), v.number()])));

const wordField = v.object({
  word: v.optional(v.string()),
  text: v.optional(v.string()),
  start: v.optional(secondsField),
  end: v.optional(secondsField),
  speaker: speakerField,
});

/** OpenAI's `verbose_json`, and what faster-whisper and WhisperX make of it. */
const openAiSchema = v.object({
  segments: v.optional(
    v.array(
      v.object({
        start: secondsField,
        end: secondsField,
        text: v.string(),
        speaker: speakerField,
        words: v.optional(v.array(wordField), []),
      }),
    ),
    [],
  ),
  words: v.optional(v.array(wordField), []),
});

const offsetsField = v.object({ from: v.number(), to: v.number() });

/** What whisper.cpp writes with `--output-json`, and `--output-json-full`. */
const cppSchema = v.object({
  transcription: v.array(
    v.object({
      offsets: offsetsField,
      text: v.string(),
      speaker: speakerField,
      tokens: v.optional(
        v.array(v.object({ text: v.string(), offsets: v.optional(offsetsField) })),
        [],
      ),
    }),
  ),
});

interface SpokenWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker?: string;
}

/** Parses the JSON of Whisper and its kin. Never throws: what is none gives a problem. */
export function parseWhisper(text: string): ParsedCaptions {
  const value = readJson(text);
  // Segments of several passes may cross.
  const order = (captions: readonly Caption[]): ParsedCaptions => ({
    captions: captions.toSorted((one, other) => one.startMs - other.startMs),
    problems: [],
  });
  const cpp = v.safeParse(cppSchema, value);
  if (cpp.success) return order(readCpp(cpp.output));
  const openAi = v.safeParse(openAiSchema, value);
  if (openAi.success) return order(readOpenAi(openAi.output));
  const [issue] = openAi.issues;
  return {
    captions: [],
    problems: [
      { code: "bad-shape", line: 1, quoted: v.getDotPath(issue) ?? "", expected: issue.message },
    ],
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}

function readOpenAi({ segments, words }: v.InferOutput<typeof openAiSchema>): Caption[] {
  const loose = words.flatMap(toWord);
  if (segments.length === 0) {
    return loose.map((word) => createCaption(word, [], word.speaker));
  }
  let next = 0;
  return segments.map((segment): Caption => {
    const { text, start, end } = segment;
    const own = segment.words.flatMap(toWord);
    const first = next;
    const endMs = Math.round(end * 1000);
    // A word belongs to the segment in which its middle lies.
    const isBefore = (word: SpokenWord): boolean => (word.startMs + word.endMs) / 2 <= endMs;
    while (own.length === 0 && next < loose.length && isBefore(loose[next] ?? noWord)) next += 1;
    const found = own.length > 0 ? own : loose.slice(first, next);
    const times = { text: text.trim(), startMs: Math.round(start * 1000), endMs };
    return createCaption(times, found, toName(segment.speaker) ?? findSpeaker(own));
  });
}

const noWord: SpokenWord = { text: "", startMs: Infinity, endMs: Infinity };

function readCpp({ transcription }: v.InferOutput<typeof cppSchema>): Caption[] {
  return transcription.map(({ offsets, text, tokens, speaker }): Caption => {
    const words: SpokenWord[] = [];
    for (const token of tokens) {
      if (!token.offsets || /^\[_.*\]$/u.test(token.text)) continue;
      const { from: startMs, to: endMs } = token.offsets;
      const last = words.at(-1);
      // A token without a space before it goes on with the word.
      if (last && /^[\p{L}\p{M}\p{N}'’]/u.test(token.text) && !/\p{Script=Han}/u.test(token.text)) {
        words[words.length - 1] = { ...last, text: last.text + token.text, endMs };
      } else words.push({ text: token.text.trim(), startMs, endMs });
    }
    const times = { text: text.trim(), startMs: offsets.from, endMs: offsets.to };
    return createCaption(times, words, toName(speaker));
  });
}

function toWord({
  word,
  text,
  start,
  end,
  speaker,
}: v.InferOutput<typeof wordField>): SpokenWord[] {
  const own = (word ?? text ?? "").trim();
  if (own === "" || start === undefined || end === undefined) return [];
  const name = toName(speaker);
  const [startMs, endMs] = [Math.round(start * 1000), Math.round(end * 1000)];
  return [{ text: own, startMs, endMs, ...(name !== undefined && { speaker: name }) }];
}

function toName(speaker: string | number | null | undefined): string | undefined {
  const name = String(speaker ?? "").trim();
  return name === "" ? undefined : name;
}

/** Who says most of the words. */
function findSpeaker(words: readonly SpokenWord[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { speaker } of words) {
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function createCaption(
  { text, startMs, endMs }: Pick<SpokenWord, "text" | "startMs" | "endMs">,
  words: readonly SpokenWord[],
  speaker: string | undefined,
): Caption {
  return {
    line: 1,
    text,
    startMs,
    endMs: Math.max(startMs, endMs),
    words: locateWords(text, words),
    ...(speaker !== undefined && { voices: [{ start: 0, end: text.length, name: speaker }] }),
  };
}

/** Where words stand in their text, in order; none where one of them does not. */
function locateWords(text: string, words: readonly SpokenWord[]): TimedWord[] {
  const located: TimedWord[] = [];
  let from = 0;
  let latestMs = 0;
  for (const word of words) {
    const start = text.indexOf(word.text, from);
    if (start === -1) return [];
    from = start + word.text.length;
    const startMs = Math.max(latestMs, word.startMs);
    located.push([start, from, startMs, Math.max(startMs, word.endMs)]);
    latestMs = startMs;
  }
  return located;
}
