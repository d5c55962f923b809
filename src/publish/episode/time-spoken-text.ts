import { PublishError } from "../faults/publish-error.ts";
import type { NotesChapter } from "../notes/find-chapters.ts";
import { countSyllables } from "../timing/cues/count-syllables.ts";
import {
  timeCues,
  type TimedSound,
  type TimedText,
  type TimingOptions,
} from "../timing/time-cues.ts";
import type { SpokenText } from "../transcript/load-spoken-text.ts";

/** What is spoken as far as it is known, and what the notes look like. */
export interface UntimedText {
  readonly text: SpokenText;
  /** Whether the notes have chapters, sections or lists as notes about a sound have them. */
  readonly isAbout: boolean;
  readonly chapters: readonly NotesChapter[];
}

/** What is spoken, with its times. */
export interface TimedSpokenText extends TimedText, Pick<SpokenText, "source" | "paragraphs"> {
  readonly chapters: readonly NotesChapter[];
  /** How much of the notes was heard, where that was to be found out; 0 to 1. */
  readonly heardShare?: number;
}

/** Nobody speaks so slowly: a text that is shorter than this is no script. */
const leastSyllablesPerSecond = 1.2;

/**
 * Times what is spoken. Notes that cannot be heard in the sound are only notes, where they look
 * like it: the episode then has no transcript.
 *
 * @throws PublishError when the sound does not speak a text that looks like a script
 */
export async function timeSpokenText(
  { text, isAbout, chapters }: UntimedText,
  sound: TimedSound,
  options: TimingOptions,
): Promise<TimedSpokenText> {
  const { source, paragraphs, sidecar } = text;
  const all = chapters.length > 0 ? chapters : text.chapters;
  const silent: TimedSpokenText = {
    source: "none",
    paragraphs: [],
    chapters: all,
    timing: { source: "aligned", confidence: 1 },
    cues: [],
    warnings: [],
  };
  if (paragraphs.length === 0) return silent;
  try {
    const texts = paragraphs.map((paragraph) => paragraph.text);
    const stamps = paragraphs.flatMap(({ anchorMs: ms }, paragraph) =>
      ms === undefined ? [] : [{ paragraph, offset: 0, ms }],
    );
    const timed = await timeCues(texts, sound, { ...options, sidecar, stamps });
    return { ...timed, source, paragraphs, chapters: all };
  } catch (error) {
    const [fault] = error instanceof PublishError ? error.faults : [];
    const isUnheard = fault?.code === "wrong-sound" || fault?.code === "foreign-text";
    const rate =
      countSyllables(paragraphs.map((paragraph) => paragraph.text).join(" ")) /
      (sound.durationMs / 1000);
    const areNotes = source === "notes" && (isAbout || rate < leastSyllablesPerSecond);
    if (!isUnheard || !areNotes) throw error;
    const heardShare = fault.code === "wrong-sound" ? Number(fault.quoted) / 100 : 0;
    return { ...silent, heardShare };
  }
}
