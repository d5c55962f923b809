import { parseTimecode } from "#core/episode/timecode.ts";

/** A line with a time at its start or end. */
export interface StampLine {
  readonly startMs: number;
  /** Where the other text stands in the line: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly place: "start" | "end";
}

// `00:07`, `1:02:03`, `03′25″`.
const clock = String.raw`\d{1,3}(?:[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,3})?|[′'’]\d{2}(?:[″"”]|''))`;
// `00:07 Title`, `[00:07] - Title`, `(00:07–01:10) Title`, `00:07 | Title`.
const leadPattern = new RegExp(
  String.raw`^(?:[-*•]\s+)?[[(（【〔「<]?\s*(?<time>${clock})(?:\s*(?:-->|[-–—~～至])\s*(?:${clock}|end\b|结束))?\s*[\])）】〕」>]?(?![\d:：%])\s*(?:[-–—|｜:：·~]+\s*)?(?<rest>\S.*)$`,
  "u",
);
// `Title (00:07)`, `Speaker 1  00:07`.
const tailPattern = new RegExp(
  String.raw`^(?<rest>\S.*?)(?:[\s·…]+|\s*[-–—|｜]\s*|\s*(?=[[(（【]))[[(（【]?(?<time>${clock})[\])）】]?\s*$`,
  "u",
);

/**
 * Reads the time at the start or end of a line, as show notes and transcripts write it;
 * undefined for a line without one, or with nothing beside it.
 *
 * @example parseStampLine("[00:07] Bitmap fonts") // { startMs: 7000, from: 8, … }
 */
export function parseStampLine(text: string): StampLine | undefined {
  // Full-width digits; the same length, so that offsets hold.
  const plain = text.replaceAll(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
  for (const [place, pattern] of [
    ["start", leadPattern],
    ["end", tailPattern],
  ] as const) {
    const { time, rest } = pattern.exec(plain)?.groups ?? {};
    if (time === undefined || rest === undefined) continue;
    const seconds = parseTimecode(time.replace(",", ".").replace(/[′'’](\d{2}).*$/u, ":$1"));
    if (seconds === undefined) continue;
    const from = place === "start" ? plain.length - rest.length : plain.indexOf(rest);
    return { startMs: Math.round(seconds * 1000), from, to: from + rest.length, place };
  }
  return undefined;
}
