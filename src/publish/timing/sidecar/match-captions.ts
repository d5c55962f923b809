import type { Caption } from "./caption.ts";
import { findCaptionGaps } from "./find-caption-gaps.ts";
import { findCaptionAnchors } from "./find-caption-anchors.ts";
import { findLatest, type SidecarMoment, type SidecarTimes } from "./sidecar-times.ts";
import { listScriptSentences } from "./list-script-sentences.ts";
import { listScriptTokens, type ScriptToken } from "./list-script-tokens.ts";
import { listSpokenPieces } from "./list-spoken-pieces.ts";
import { locateScript, type LocatedScript } from "./locate-script.ts";
import { readSentenceTimes } from "./read-sentence-times.ts";
import type { SidecarMatch, SidecarMismatch } from "./sidecar-match.ts";

/** How much of the shorter of both texts must stand in the other. */
const leastAgreement = 0.6;
/** Captions may lack paragraphs, but a greeting alone is not these notes. */
const leastSpokenShare = 0.4;

/**
 * Finds the sentences of the notes in captions, and so their times. Punctuation, case, width
 * and line breaks may differ; captions may say more than the notes, or leave sentences out.
 */
export function matchCaptions(
  paragraphs: readonly string[],
  captions: readonly Caption[],
): SidecarMatch {
  const notes = listScriptTokens(paragraphs);
  const spoken = listScriptTokens(captions.map(({ text }) => text));
  const sentences = listScriptSentences(paragraphs, notes);
  const script = locateScript({ sentences, notes, spoken });
  const found = weigh(notes.filter((_, token) => (script.positions[token] ?? -1) >= 0));
  const shorter = Math.min(weigh(notes), weigh(spoken));
  if (found < leastAgreement * shorter || found < leastSpokenShare * weigh(notes) || found === 0) {
    return { ok: false, mismatch: findMismatch(script, paragraphs, captions) };
  }
  const pieces = listSpokenPieces(captions, spoken);
  const cues = sentences.map((sentence) => readSentenceTimes(sentence, script, pieces));
  const times: SidecarTimes = {
    cues: paragraphs.map((_, index) =>
      cues.filter((_cue, sentence) => sentences[sentence]?.paragraph === index),
    ),
    anchors: findCaptionAnchors(script, pieces),
    gaps: findCaptionGaps(script, pieces),
    latest: {
      start: findLatest(captions.map(({ startMs: ms, line }) => ({ ms, line }))),
      end: findLatest(captions.map(readEndMoment)),
    },
  };
  return { ok: true, times };
}

/** The end of a caption; one that is a guess says no more than its start. */
function readEndMoment({ startMs, endMs, isOpen, line }: Caption): SidecarMoment {
  return { ms: isOpen ? startMs : endMs, line };
}

function weigh(tokens: readonly ScriptToken[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}

/** How much text a fault quotes from where two texts part. */
const quotedLength = 24;

function findMismatch(
  { notes, spoken }: LocatedScript,
  paragraphs: readonly string[],
  captions: readonly Caption[],
): SidecarMismatch {
  const other = notes.findIndex(({ text }, index) => spoken[index]?.text !== text);
  const index = other === -1 ? notes.length : other;
  const quote = (texts: readonly string[], token: ScriptToken | undefined): string =>
    (token && texts[token.source]?.slice(token.start, token.start + quotedLength)) ?? "";
  const texts = captions.map(({ text }) => text);
  return {
    line: captions[(spoken[index] ?? spoken.at(-1))?.source ?? 0]?.line ?? 1,
    sidecarText: quote(texts, spoken[index]),
    notesText: quote(paragraphs, notes[index]),
  };
}
