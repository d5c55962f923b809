import {
  countWords,
  createWordColumns,
  setWord,
  type Cue,
  type Transcript,
  type TranscriptText,
  type WordColumns,
} from "../episode/transcript.ts";
import { createFormat, migrateFile, type FileFault, type FileResult } from "./file-format.ts";
import { createVarintReader, createVarintWriter } from "./varint.ts";

/** `wtim`, and then the version. */
const mark = [0x77, 0x74, 0x69, 0x6d];

/** `episodes/<id>/words.bin`, see {@link encodeWordTimes}. */
export const wordTimesFormat = createFormat({ name: "words.bin", version: 1, migrations: [] });

/** Words after which the decoder yields: about a millisecond of work. */
const sliceLength = 8192;

/**
 * Encodes the word times of an episode: `episodes/<id>/words.bin` is what this gives, packed
 * with gzip (RFC 1952), so that it is small on every host and damage to it is noticed.
 *
 * The bytes are `wtim`, the version as one byte, the number of words, the byte lengths of the
 * first three columns, and four columns of one number for each word, in spoken order:
 *
 * 1. characters (UTF-16 units) from the end of the word before it; for the first word of a
 *    sentence from the sentence's start; signed
 * 2. how many characters it is long, less 1
 * 3. ms from the end of the word before it; for the first word of a sentence from the
 *    sentence's start; signed
 * 4. ms it lasts, less what its length takes at the sentence's pace, rounded; signed. The pace
 *    is the sentence's ms divided by its characters, 0 for one without any
 *
 * Numbers are varints: seven bits a byte, lowest first, the high bit says that more follow.
 * Signed ones are zigzag: 0, -1, 1, -2 are 0, 1, 2, 3. Whose word it is, is told by the word
 * counts in `text.json`.
 */
export function encodeWordTimes(transcript: Transcript): Uint8Array {
  const columns = [0, 1, 2, 3].map(() => createVarintWriter());
  const [gaps, lengths, delays, durations] = columns;
  const { wordStarts, wordEnds, wordStartsSeconds, wordEndsSeconds } = transcript;
  const readMs = (seconds: number | undefined): number => Math.round((seconds ?? 0) * 1000);
  for (const cue of transcript.cues) {
    let end = cue.start;
    let endMs = readMs(cue.startSeconds);
    const pace = findPace(cue);
    for (let word = cue.firstWord; word < cue.endWord; word += 1) {
      const start = wordStarts[word] ?? 0;
      const startMs = readMs(wordStartsSeconds[word]);
      gaps?.writeSigned(start - end);
      delays?.writeSigned(startMs - endMs);
      end = wordEnds[word] ?? 0;
      endMs = readMs(wordEndsSeconds[word]);
      lengths?.write(end - start - 1);
      durations?.writeSigned(endMs - startMs - Math.round(pace * (end - start)));
    }
  }
  const head = createVarintWriter();
  head.write(countWords(transcript));
  const bodies = columns.map((column) => column.finish());
  for (const body of bodies.slice(0, -1)) head.write(body.length);
  return joinBytes([Uint8Array.of(...mark, wordTimesFormat.version), head.finish(), ...bodies]);
}

/** Milliseconds a character. */
function findPace({ start, end, startSeconds, endSeconds }: Cue): number {
  const lengthMs = Math.round(endSeconds * 1000) - Math.round(startSeconds * 1000);
  return end > start ? lengthMs / (end - start) : 0;
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * Decodes what {@link encodeWordTimes} made for the same text. It gives way after every few
 * thousand words, so that whoever drives it can let the page do something else. Any other
 * bytes are a fault, never an error.
 */
export function* decodeWordTimes(
  bytes: Uint8Array,
  { cues, paragraphs }: TranscriptText,
): Generator<undefined, FileResult<WordColumns>> {
  const count = countWords({ cues });
  const columns = openColumns(bytes, count);
  if (!Array.isArray(columns)) return { ok: false, fault: columns };
  const [gaps, lengths, delays, durations] = columns;
  const words = createWordColumns(count);
  let lastStartMs = 0;
  for (const [index, cue] of cues.entries()) {
    const textLength = paragraphs[cue.paragraph]?.text.length ?? 0;
    let end = cue.start;
    let endMs = Math.round(cue.startSeconds * 1000);
    const pace = findPace(cue);
    for (let word = cue.firstWord; word < cue.endWord; word += 1) {
      const start = end + gaps.readSigned();
      const startMs = endMs + delays.readSigned();
      end = start + lengths.read() + 1;
      endMs = startMs + Math.round(pace * (end - start)) + durations.readSigned();
      const isPlaced = start >= 0 && end <= textLength;
      const isSound = isPlaced && startMs >= lastStartMs && endMs >= startMs;
      // Not the other way round: what a column does not hold is NaN.
      if (!isSound || !Number.isSafeInteger(endMs)) return createFault("a word out of order");
      lastStartMs = startMs;
      setWord(words, word, { start, end, startMs, endMs, cue: index });
      if (word % sliceLength === sliceLength - 1) yield;
    }
  }
  return columns.every((column) => column.isAtEnd())
    ? { ok: true, value: words }
    : createFault("more bytes than words");
}

function createFault(message: string): FileResult<never> {
  return { ok: false, fault: { code: "bad-shape", path: [], message } };
}

const hasMark = (bytes: Uint8Array): boolean => mark.every((byte, index) => bytes[index] === byte);

type Reader = ReturnType<typeof createVarintReader>;

/** Readers of the four columns, or why there are none. */
function openColumns(
  file: Uint8Array,
  wordCount: number,
): [Reader, Reader, Reader, Reader] | FileFault {
  const fault = (message: string): FileFault => ({ code: "bad-shape", path: [], message });
  if (!hasMark(file)) return fault("no word times");
  const current = migrateFile(wordTimesFormat, file[mark.length] ?? 0, file);
  if (!current.ok) return current.fault;
  const bytes = current.value;
  const head = createVarintReader(bytes.subarray(mark.length + 1));
  const isOwn = bytes[mark.length] === wordTimesFormat.version;
  if (!isOwn || head.read() !== wordCount) return fault("of another text");
  const sizes = [head.read(), head.read(), head.read()];
  let at = mark.length + 1 + head.readOffset();
  const open = (size: number | undefined): Reader => {
    const column = bytes.subarray(at, size === undefined ? undefined : at + size);
    at += size ?? 0;
    return createVarintReader(column);
  };
  return [open(sizes[0] ?? 0), open(sizes[1] ?? 0), open(sizes[2] ?? 0), open(undefined)];
}
