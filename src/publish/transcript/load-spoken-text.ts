import { countSyllables } from "../timing/cues/count-syllables.ts";
import { findLanguage } from "../timing/align/spoken-words.ts";
import type { InputFile } from "../faults/input-file.ts";
import type { JsonText } from "../faults/parse-json-file.ts";
import { readTextFile } from "../faults/read-text-file.ts";
import type { NotesChapter } from "../notes/find-chapters.ts";
import type { ShowNotes } from "../notes/show-notes.ts";
import type { SpokenParagraph } from "../notes/spoken-paragraph.ts";
import {
  loadSidecar,
  nameBypass,
  readFoundSidecar,
  sidecarBypass,
  type Sidecar,
} from "../timing/sidecar/load-sidecar.ts";
import { matchCaptions } from "../timing/sidecar/match-captions.ts";
import { findSidecar } from "./find-sidecar.ts";
import { readTranscript } from "./read-transcript.ts";
import type { Transcript } from "./transcript.ts";
import { findTranscriptFormat } from "./transcript-format.ts";

/** Where times and the spoken text may stand. */
export interface SpokenInputs {
  /** The file with times of the notes that the publisher named. */
  readonly timeline: InputFile | undefined;
  /** The file that says what is spoken; false where the publisher says that none does. */
  readonly transcript: InputFile | false | undefined;
  /** A file beside it is used where none is named; undefined when none is wanted. */
  readonly sound: InputFile | undefined;
}

/** What is spoken, where that stands, and when, as far as a file says it. */
export interface SpokenText {
  readonly source: "notes" | "transcript" | "none";
  readonly paragraphs: readonly SpokenParagraph[];
  readonly sidecar?: Sidecar | undefined;
  /** Parts that the transcript names with their times. */
  readonly chapters: readonly NotesChapter[];
}

/** Notes that say so much of what captions say were meant to be the same text. */
const leastScriptShare = 0.5;

/**
 * Finds out what is spoken: a transcript that is named or lies beside the sound, else the
 * notes. Captions that say the same as the notes are only their times.
 *
 * @param language of the show, where it is said
 * @throws PublishError when a file is at fault
 */
export async function loadSpokenText(
  notes: ShowNotes,
  { timeline, transcript, sound }: SpokenInputs,
  language: string | undefined,
): Promise<SpokenText> {
  const people = listNames(notes);
  const texts = notes.paragraphs.map(({ text }) => text);
  if (transcript) {
    const file = { shownPath: transcript.shownPath, text: await readTextFile(transcript) };
    return toSpokenText(readTranscript(file, people), undefined);
  }
  if (timeline) {
    return { ...takeNotes(notes), sidecar: await loadSidecar(texts, timeline) };
  }
  const spoken = transcript === false ? nothing : takeNotes(notes);
  if (!sound) return spoken;
  const languages = [
    ...(texts.length > 0 ? [findLanguage(texts.join(" "))] : []),
    ...(language === undefined ? [] : [language.slice(0, 2).toLowerCase()]),
  ];
  const found = await findSidecar(sound, languages);
  if (!found || transcript === false) return spoken;
  return readFound(notes, found);
}

const nothing: SpokenText = { source: "none", paragraphs: [], chapters: [] };

function takeNotes({ paragraphs }: ShowNotes): SpokenText {
  return { source: paragraphs.length > 0 ? "notes" : "none", paragraphs, chapters: [] };
}

/** Times of the notes where both say the same, else what is spoken. */
function readFound(notes: ShowNotes, file: JsonText): SpokenText {
  const texts = notes.paragraphs.map(({ text }) => text);
  const format = findTranscriptFormat(file.text);
  if (format === "timeline" || (format === undefined && texts.length > 0)) {
    return { ...takeNotes(notes), sidecar: readFoundSidecar(texts, file) };
  }
  const transcript = nameBypass(() => readTranscript(file, listNames(notes)));
  if (texts.length > 0 && transcript.captions.length > 0) {
    const match = matchCaptions(texts, transcript.captions);
    const weigh = (parts: readonly { readonly text: string }[]): number =>
      parts.reduce((sum, { text }) => sum + countSyllables(text), 0);
    const share = weigh(notes.paragraphs) / Math.max(1, weigh(transcript.captions));
    // Two long texts that differ are a mistake, which must not be published.
    if (match.ok || (!notes.isAbout && share >= leastScriptShare)) {
      return { ...takeNotes(notes), sidecar: readFoundSidecar(texts, file) };
    }
  }
  return toSpokenText(transcript, sidecarBypass);
}

function toSpokenText(transcript: Transcript, bypass: string | undefined): SpokenText {
  const { shownPath, paragraphs, captions, chapters } = transcript;
  const match =
    captions.length > 0
      ? matchCaptions(
          paragraphs.map(({ text }) => text),
          captions,
        )
      : undefined;
  const sidecar = match?.ok
    ? { shownPath, times: match.times, ...(bypass !== undefined && { bypass }) }
    : undefined;
  return { source: "transcript", paragraphs, chapters, sidecar };
}

function listNames({ frontMatter: { people = [], hosts = [], guests = [] } }: ShowNotes): string[] {
  return [...people, ...hosts, ...guests].map(({ name }) => name);
}
