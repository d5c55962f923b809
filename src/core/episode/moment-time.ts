import { parseTimecode } from "./timecode.ts";

/** A point or a range of an episode in seconds; without an end it plays on. */
export interface MomentTime {
  readonly startSeconds: number;
  readonly endSeconds?: number;
}

/**
 * Renders a moment for a link: seconds, at most one decimal, the start cut and the end
 * raised, so that no spoken sound is lost.
 *
 * @example formatMomentTime({ startSeconds: 83.46, endSeconds: 112.5 }) === "83.4,112.5"
 */
export function formatMomentTime({ startSeconds, endSeconds }: MomentTime): string {
  const start = String(toTenths(startSeconds, Math.floor) / 10);
  return endSeconds === undefined ? start : `${start},${toTenths(endSeconds, Math.ceil) / 10}`;
}

/** Whole tenths; what is within a thousandth of a tenth counts as that tenth (83.4 * 10 is 834.0000…1). */
function toTenths(seconds: number, round: (value: number) => number): number {
  const tenths = Math.max(0, seconds) * 10;
  const nearest = Math.round(tenths);
  return Math.abs(tenths - nearest) < 0.001 ? nearest : round(tenths);
}

/**
 * Parses the value of `t=`: one time or `start,end` in the forms of `parseTimecode`, with an
 * optional `npt:` before it; `,20` starts at 0. Undefined when it is not a time or ends
 * before it starts.
 *
 * @see https://www.w3.org/TR/media-frags/#naming-time
 */
export function parseMomentTime(source: string): MomentTime | undefined {
  const text = source.normalize("NFKC").trim().toLowerCase().replace(/^npt:/u, "");
  const [startText = "", endText, ...more] = text.split(/[,、]/u);
  if (more.length > 0 || text === "") return undefined;
  const startSeconds = startText === "" && endText !== undefined ? 0 : parseTimecode(startText);
  if (startSeconds === undefined) return undefined;
  // `t=10,` is `t=10`.
  if (endText === undefined || endText === "")
    return startText === "" ? undefined : { startSeconds };
  const endSeconds = parseTimecode(endText);
  return endSeconds !== undefined && endSeconds > startSeconds
    ? { startSeconds, endSeconds }
    : undefined;
}

/** Moves a moment into an episode: a start past the end becomes the end, an end past it falls away. */
export function clampMomentTime(moment: MomentTime, durationSeconds: number): MomentTime {
  const { startSeconds, endSeconds } = moment;
  if (endSeconds !== undefined && endSeconds < durationSeconds) return moment;
  return { startSeconds: Math.min(startSeconds, durationSeconds) };
}
