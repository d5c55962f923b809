import type { JsonText } from "../faults/parse-json-file.ts";
import { inputLimits } from "../faults/input-limits.ts";
import { PublishError } from "../faults/publish-error.ts";
import { checkNotesLimits, checkTagLimits } from "../notes/check-notes-limits.ts";
import type { NotesChapter } from "../notes/find-chapters.ts";
import { parseShowNotes } from "../notes/show-notes.ts";
import type { SpokenParagraph } from "../notes/spoken-paragraph.ts";
import type { Caption } from "../timing/sidecar/caption.ts";
import { cleanCaptions } from "./clean-captions.ts";
import { joinCaptions } from "./join-captions.ts";
import { labelCaptions } from "./label-captions.ts";
import { parseHtmlTranscript } from "./parse-html-transcript.ts";
import { parseCaptions } from "../timing/sidecar/parse-captions.ts";
import type { Transcript } from "./transcript.ts";
import { findTranscriptFormat } from "./transcript-format.ts";

/** What a file says, before captions are joined. */
export interface TranscriptContent {
  readonly captions: readonly Caption[];
  /** Of a text without captions. */
  readonly paragraphs: readonly SpokenParagraph[];
  readonly chapters: readonly NotesChapter[];
}

/**
 * Reads a transcript of any grammar.
 *
 * @param people names that are known, for labels without a colon's certainty
 * @throws PublishError with the line of the first fault
 */
export function readTranscript(file: JsonText, people: readonly string[]): Transcript {
  const { shownPath } = file;
  const content = readContent(file);
  const length = content.captions.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (length > inputLimits.captionCharacters) {
    const [quoted, expected] = [
      `${length} characters in one caption`,
      `${inputLimits.captionCharacters}`,
    ];
    throw new PublishError({ code: "past-limit", where: shownPath, quoted, expected });
  }
  const captions = labelCaptions(cleanCaptions(content.captions), people);
  const paragraphs = captions.length > 0 ? joinCaptions(captions) : content.paragraphs;
  if (paragraphs.length === 0) {
    throw new PublishError({ code: "empty-transcript", where: shownPath, quoted: "" });
  }
  return { shownPath, paragraphs, captions, chapters: content.chapters };
}

/** Reads captions, or paragraphs where the file has no times. */
export function readContent({ shownPath, text }: JsonText): TranscriptContent {
  const format = findTranscriptFormat(text);
  if (format === undefined || format === "timeline") {
    throw new PublishError({ code: "unknown-sidecar", where: shownPath, quoted: "" });
  }
  if (format === "html") {
    checkTagLimits(text, shownPath);
    return { ...nothing, paragraphs: parseHtmlTranscript(text) };
  }
  if (format === "text") {
    checkNotesLimits(text, shownPath);
    const { notes } = parseShowNotes(`---\ntitle: .\n---\n${text.replace(/^\uFEFF/u, "")}`);
    const paragraphs = notes.paragraphs.filter((one) => !creditPattern.test(one.text));
    return { ...nothing, paragraphs, chapters: notes.chapters };
  }
  const { captions, problems } = parseCaptions(text, format);
  const [first] = problems;
  if (first) throw new PublishError({ ...first, where: shownPath });
  return { ...nothing, captions };
}

/** What programs put below an export. */
const creditPattern = /^(?:transcribed|transcript|transcription)(?: \w+)? by\b.{0,60}$/iu;

const nothing: TranscriptContent = { captions: [], paragraphs: [], chapters: [] };
