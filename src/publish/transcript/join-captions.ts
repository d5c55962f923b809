import type { SpokenParagraph } from "../notes/spoken-paragraph.ts";
import type { LabelledCaption } from "./label-captions.ts";

/** A paragraph that is longer ends with its sentence. Chinese says more in a character. */
const longParagraph = 420;
const longChineseParagraph = 160;
/** A pause after a sentence ends a paragraph of a fair length. */
const pauseMs = 900;
const fairShare = 0.4;
/** A longer one ends it in any case: music, or another part. */
const longPauseMs = 4000;
/** Fewer full stops than one in so many characters are none. */
const charactersPerStop = 300;
/** In a text without full stops such a pause is one. */
const stopPauseMs = 350;

const stopPattern = /[。！？!?.…][”’"'」』）)\]]*\s*$/u;
const han = /\p{Script=Han}/u;

/**
 * Joins captions to paragraphs that read like a text: a new one where the speaker changes,
 * after a long pause, and after a sentence where it is long enough. Text without full stops
 * gets them at pauses.
 */
export function joinCaptions(captions: readonly LabelledCaption[]): SpokenParagraph[] {
  const pieces = addStops(captions.filter(({ text }) => text.trim() !== ""));
  const paragraphs: OpenParagraph[] = [];
  let before: LabelledCaption | undefined;
  for (const piece of pieces) {
    const open = paragraphs.at(-1);
    if (!open || !before || startsParagraph(open.text, before, piece)) {
      const { speaker } = piece;
      paragraphs.push({
        text: tidy(piece.text),
        keywords: [],
        ...(speaker !== undefined && { speaker }),
      });
    } else open.text = joinTexts(open.text, tidy(piece.text));
    before = piece;
  }
  return paragraphs;
}

interface OpenParagraph extends SpokenParagraph {
  text: string;
}

function startsParagraph(text: string, before: LabelledCaption, next: LabelledCaption): boolean {
  if (before.speaker !== next.speaker) return true;
  const pause = next.startMs - before.endMs;
  if (pause >= longPauseMs) return true;
  if (!stopPattern.test(text)) return false;
  const long = han.test(text) ? longChineseParagraph : longParagraph;
  return text.length >= long || (pause >= pauseMs && text.length >= fairShare * long);
}

/** Line breaks of a caption are those of a screen. */
function tidy(text: string): string {
  return text
    .trim()
    .split(/\s*\n\s*/u)
    .reduce((joined, line) => joinTexts(joined, line.trim()), "")
    .replaceAll(/\s+/gu, " ");
}

/** With a space between Latin words, without one beside Chinese. */
function joinTexts(before: string, after: string): string {
  if (before === "" || after === "") return before + after;
  const needsNoSpace =
    /[\p{Script=Han}，、；：。！？]$/u.test(before) && /^[\p{Script=Han}\p{P}]/u.test(after);
  return before + (needsNoSpace ? "" : " ") + after;
}

function addStops(captions: readonly LabelledCaption[]): readonly LabelledCaption[] {
  const all = captions.map(({ text }) => text).join(" ");
  const stops = all.match(/[。！？!?.…]/gu)?.length ?? 0;
  if (stops * charactersPerStop >= all.length) return captions;
  return captions.map((caption, index) => {
    const next = captions[index + 1];
    const isEnd =
      !next || next.startMs - caption.endMs >= stopPauseMs || next.speaker !== caption.speaker;
    const text = caption.text.trimEnd();
    if (!isEnd || /\p{P}$/u.test(text)) return caption;
    return { ...caption, text: `${text}${han.test(text) ? "。" : "."}` };
  });
}
