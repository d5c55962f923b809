/** A stretch of text as an app shows it. */
export interface ShownText {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

const timePattern = /^(\d{2,}):(\d{2}):(\d{2})[.,](\d{3})$/u;

function parseTime(text: string): number {
  const [, hours, minutes, seconds, thousandths] = timePattern.exec(text) ?? [];
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(thousandths);
}

/**
 * Reads captions as the strictest app does: hours in two digits, and one time line that is none
 * makes the whole file useless.
 */
export function readCaptions(file: string): ShownText[] {
  const blocks = file.split(/\n{2,}/u).filter((block) => block.includes("-->"));
  const captions = blocks.map((block): ShownText => {
    const lines = block.trimEnd().split("\n");
    const at = lines.findIndex((line) => line.includes("-->"));
    const [start = "", end = ""] = (lines[at] ?? "").split(" --> ");
    const text = lines.slice(at + 1).join(" ");
    return { text: unescape(text), startMs: parseTime(start), endMs: parseTime(end) };
  });
  const isRight = captions.every(({ startMs, endMs }) => endMs > startMs);
  return isRight ? captions : [];
}

const unescape = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/**
 * Joins as AntennaPod does (2026-07): neighbours with a space between them, while what is joined
 * is shorter than 5 s and both together shorter than 8 s.
 */
export function joinAsAntennaPod(captions: readonly ShownText[]): ShownText[] {
  const joined: ShownText[] = [];
  for (const caption of captions) {
    const last = joined.at(-1);
    const isShort =
      last !== undefined &&
      last.endMs - last.startMs < 5000 &&
      last.endMs - last.startMs + (caption.endMs - caption.startMs) < 8000;
    if (isShort) joined[joined.length - 1] = join(last, caption);
    else joined.push(caption);
  }
  return joined;
}

/** Marks after which Pocket Casts for Android (8.17) begins a new paragraph; 。！？ are not among them. */
const paragraphEnds = /[.!?…\-)\]>}"”'’]$/u;

/** Joins as Pocket Casts for Android does: with a space, until a caption ends in one of its marks. */
export function joinAsPocketCasts(captions: readonly ShownText[]): ShownText[] {
  const joined: ShownText[] = [];
  let isOpen = false;
  for (const caption of captions) {
    const last = joined.at(-1);
    if (isOpen && last !== undefined) joined[joined.length - 1] = join(last, caption);
    else joined.push(caption);
    isOpen = !paragraphEnds.test(caption.text);
  }
  return joined;
}

function join(a: ShownText, b: ShownText): ShownText {
  return { text: `${a.text} ${b.text}`, startMs: a.startMs, endMs: b.endMs };
}
