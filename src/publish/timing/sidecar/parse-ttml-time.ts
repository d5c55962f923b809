import { parseClock } from "./parse-clock.ts";

/** What a document counts in, by its `ttp:` attributes. */
export interface TtmlRates {
  /** Frames a second, with the multiplier. */
  readonly framesPerSecond: number;
  readonly ticksPerSecond: number;
}

const defaultFrameRate = 30;

/**
 * Reads the rates of the `<tt>` element. Without a tick rate a tick is a frame where there is a
 * frame rate, else a second.
 *
 * @see https://www.w3.org/TR/ttml1/#parameter-attribute-tickRate
 */
export function readTtmlRates(find: (name: string) => string | undefined): TtmlRates {
  const frameRate = Number(find("ttp:framerate"));
  const [numerator = 1, denominator = 1] = (find("ttp:frameratemultiplier") ?? "1 1")
    .split(/[\s:]+/u)
    .map(Number);
  const multiplier = numerator > 0 && denominator > 0 ? numerator / denominator : 1;
  const framesPerSecond = (frameRate > 0 ? frameRate : defaultFrameRate) * multiplier;
  const tickRate = Number(find("ttp:tickrate"));
  const ownTicks = frameRate > 0 ? framesPerSecond : 1;
  return { framesPerSecond, ticksPerSecond: tickRate > 0 ? tickRate : ownTicks };
}

const countPattern = /^(?<count>\d+(?:\.\d+)?)(?<unit>[ft])$/u;
const framesPattern = /^(?<clock>\d{2,}:\d{2}:\d{2}):(?<frames>\d{2,}(?:\.\d+)?)$/u;

/**
 * Parses a time of TTML to whole milliseconds: a clock, also with frames, or a count of hours,
 * minutes, seconds, milliseconds, frames or ticks. Undefined for what is none.
 *
 * @see https://www.w3.org/TR/ttml1/#timing-value-timeExpression
 */
export function parseTtmlTime(source: string, rates: TtmlRates): number | undefined {
  const text = source.trim();
  const { count, unit } = countPattern.exec(text)?.groups ?? {};
  if (count !== undefined) {
    const perSecond = unit === "f" ? rates.framesPerSecond : rates.ticksPerSecond;
    return Math.round((Number(count) / perSecond) * 1000);
  }
  const { clock, frames } = framesPattern.exec(text)?.groups ?? {};
  if (clock === undefined) return parseClock(text);
  const wholeMs = parseClock(clock);
  if (wholeMs === undefined) return undefined;
  return wholeMs + Math.round((Number(frames) / rates.framesPerSecond) * 1000);
}
