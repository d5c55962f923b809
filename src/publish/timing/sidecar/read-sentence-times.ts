import { countSyllables } from "../cues/count-syllables.ts";
import type { MillisecondRange } from "../../sound/millisecond-range.ts";
import type { TimedWord } from "../cues/timed-cue.ts";
import type { SidecarBorder, SidecarCue } from "./sidecar-times.ts";
import type { ScriptSentence } from "./list-script-sentences.ts";
import type { SpokenPiece, SpokenPieces } from "./list-spoken-pieces.ts";
import type { LocatedScript } from "./locate-script.ts";

/** Where less of a sentence is timed word by word, its words are not known. */
const leastTimedShare = 0.8;

/**
 * Reads when a sentence is spoken from the captions in which it was found: exactly where it
 * starts or ends with one, else by its share of the syllables inside.
 */
export function readSentenceTimes(
  sentence: ScriptSentence,
  script: LocatedScript,
  pieces: SpokenPieces,
): SidecarCue {
  const { range, from, to } = sentence;
  const found = script.positions.subarray(from, to);
  const first = found.findIndex((position) => position >= 0);
  const last = found.findLastIndex((position) => position >= 0);
  if (first === -1) return { range, times: undefined, words: [] };
  const startPosition = found[first] ?? 0;
  const endPosition = found[last] ?? 0;
  const start = findStart(startPosition, first, { script, pieces });
  const end = findEnd(endPosition, found.length - 1 - last, { script, pieces });
  return { range, times: { start, end }, words: listWords(sentence, script, pieces) };
}

interface LocatedPieces {
  readonly script: LocatedScript;
  readonly pieces: SpokenPieces;
}

/** How many tokens may be written otherwise where so many of the notes were not found. */
const countVariants = (missing: number): number => (missing === 0 ? 0 : 2 * missing + 2);

/** When the sentence starts whose first token that was found stands at a position. */
function findStart(
  position: number,
  missing: number,
  { script, pieces }: LocatedPieces,
): SidecarBorder {
  const piece = findPiece(position, { script, pieces });
  const token = script.spoken[position];
  if (!piece || !token) return { ms: 0 };
  const lead = position - piece.from;
  const isForeign = script.origins.subarray(piece.from, position).every((origin) => origin === -1);
  const isAside = isUnspoken(piece.text.slice(piece.start, token.start));
  return isForeign && (lead <= countVariants(missing) || isAside)
    ? { ms: piece.startMs }
    : { ms: findShare(piece, token.start), limits: readStretch(piece) };
}

function findEnd(
  position: number,
  missing: number,
  { script, pieces }: LocatedPieces,
): SidecarBorder {
  const piece = findPiece(position, { script, pieces });
  const token = script.spoken[position];
  if (!piece || !token) return { ms: 0 };
  const rest = piece.to - 1 - position;
  const isForeign = script.origins
    .subarray(position + 1, piece.to)
    .every((origin) => origin === -1);
  const isAside = isUnspoken(piece.text.slice(token.end, piece.end));
  return isForeign && (rest <= countVariants(missing) || isAside)
    ? readEnd(piece)
    : { ms: findShare(piece, token.end), limits: readStretch(piece) };
}

function findPiece(position: number, { script, pieces }: LocatedPieces): SpokenPiece | undefined {
  return pieces.words[position] ?? pieces.captions[script.spoken[position]?.source ?? -1];
}

function readEnd({ startMs, endMs, isOpen }: SpokenPiece): SidecarBorder {
  return isOpen ? { ms: endMs, limits: [startMs, Infinity] } : { ms: endMs };
}

function readStretch({ startMs, endMs }: SpokenPiece): MillisecondRange {
  return [startMs, endMs];
}

function findShare({ text, start, end, startMs, endMs }: SpokenPiece, offset: number): number {
  const total = countSyllables(text.slice(start, end));
  const share = total === 0 ? 0 : countSyllables(text.slice(start, offset)) / total;
  return Math.round(startMs + share * (endMs - startMs));
}

/**
 * Whether captions write this without its being spoken: a description in brackets, the name
 * of the speaker before a colon.
 */
export function isUnspoken(text: string): boolean {
  const spoken = text
    .replace(/\[[^[\]]*\]|\([^()]*\)|（[^（）]*）|【[^【】]*】/gu, "")
    .replace(/^[^:：]{0,40}[:：]/u, "");
  return !/[\p{L}\p{N}]/u.test(spoken);
}

/** The words of a sentence that have times; one across a border belongs to where it starts. */
function listWords(
  { from, to }: ScriptSentence,
  { notes, positions, origins }: LocatedScript,
  pieces: SpokenPieces,
): TimedWord[] {
  const words: TimedWord[] = [];
  let timed = 0;
  for (let token = from; token < to; token += 1) {
    const word = pieces.words[positions[token] ?? -1];
    if (!word) continue;
    const own = origins.subarray(word.from, word.to).filter((origin) => origin >= 0);
    const last = Math.min(to - 1, own.at(-1) ?? token);
    const range = notes.slice(token, last + 1);
    timed += range.reduce((sum, { weight }) => sum + weight, 0);
    if ((own[0] ?? token) >= from) {
      words.push([range[0]?.start ?? 0, range.at(-1)?.end ?? 0, word.startMs, word.endMs]);
    }
    token = last;
  }
  const total = notes.slice(from, to).reduce((sum, { weight }) => sum + weight, 0);
  return timed < leastTimedShare * total ? [] : words;
}
