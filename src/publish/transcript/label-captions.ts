import type { Caption } from "../timing/sidecar/caption.ts";
import { findSpeakerNames, parseSpeakerLabel, unifyNames } from "../notes/speaker-label.ts";
import { cutStart } from "./clean-captions.ts";

/** A caption and who says it. */
export interface LabelledCaption extends Caption {
  readonly speaker?: string;
}

// [SPEAKER_00]: Hello; (Maya) Hello
const bracketPattern = /^\s*[[(（【](?<name>[\p{L}][^\])）】]{0,39})[\])）】]\s*[:：]?\s*/u;

/**
 * Finds who says each caption: by its voice, by a label before a colon, or as the one before
 * where the file names the speaker only when it changes.
 */
export function labelCaptions(
  captions: readonly Caption[],
  people: readonly string[],
): LabelledCaption[] {
  const pieces = captions.flatMap(splitVoices);
  const labels = pieces.map(readLabel);
  const names = findSpeakerNames(
    labels.flatMap((label) => label ?? []),
    pieces.length,
    people,
  );
  const voices = pieces.flatMap(({ voices: own }) => own?.[0]?.name ?? []);
  const unified = unifyNames([...new Set([...names, ...voices, ...people])]);
  let speaker: string | undefined;
  return pieces.map((caption, index): LabelledCaption => {
    const label = labels[index];
    const isNamed = label !== undefined && names.has(label.name);
    const name = caption.voices?.[0]?.name ?? (isNamed ? label.name : undefined);
    if (name !== undefined) speaker = unified.get(name) ?? name;
    return addSpeaker(isNamed ? cutStart(caption, label.length) : caption, speaker);
  });
}

function addSpeaker(caption: Caption, speaker: string | undefined): LabelledCaption {
  return speaker === undefined ? caption : { ...caption, speaker };
}

function readLabel({ text }: Caption) {
  const bracket = bracketPattern.exec(text);
  const name = bracket?.groups?.["name"];
  const rest = { text: "", bold: [], links: [] };
  if (bracket && name !== undefined) {
    return { name: name.trim(), isBold: false, rest, length: bracket[0].length };
  }
  const label = parseSpeakerLabel({ text, bold: [], links: [] });
  return label && { ...label, length: text.length - label.rest.text.length };
}

/** One caption for each voice in it: times of words tell them apart, else their share. */
function splitVoices(caption: Caption): Caption[] {
  const { voices = [], text, startMs, endMs } = caption;
  if (voices.length < 2) return [caption];
  const findMs = (offset: number): number =>
    caption.words.find(([, end]) => end > offset)?.[2] ??
    Math.round(startMs + ((endMs - startMs) * offset) / Math.max(1, text.length));
  return voices.map((voice, index): Caption => {
    const next = voices[index + 1];
    const { words, ...cut } = cutStart(caption, voice.start);
    const length = voice.end - voice.start;
    return {
      line: cut.line,
      text: cut.text.slice(0, length),
      words: words.filter(([, end]) => end <= length),
      startMs: index === 0 ? startMs : findMs(voice.start),
      endMs: next ? findMs(next.start) : endMs,
      voices: [{ start: 0, end: length, name: voice.name }],
    };
  });
}
