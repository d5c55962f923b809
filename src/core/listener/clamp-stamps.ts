/** More than time zones, summer time and a slow clock explain. */
const toleranceMs = 24 * 3_600_000;
const hourMs = 3_600_000;
/** Stamps lie no deeper in what is remembered; hostile files do. */
const deepest = 6;

/**
 * The latest stamp that is believed at a time, in ms since 1970: a day from then. A later one
 * comes from a wrong clock or a damaged file, and would outdo every change that is to come.
 * Brought down to the hour: two tabs that read one text soon after another get one value.
 */
export function findLatestStamp(nowMs: number): number {
  if (!Number.isFinite(nowMs)) return Infinity;
  return Math.floor((nowMs + toleranceMs) / hourMs) * hourMs;
}

/**
 * What was read, before its shape is looked at, with no stamp later than that. Stamps are the
 * numbers whose names end in `AtMs`, and those in a record of such a name: what is remembered
 * next is clamped without a word more. The same value when there is nothing to clamp.
 */
export function clampStamps(value: unknown, latestMs: number): unknown {
  return clampInside(value, { latestMs, isStamp: false, depth: 0 });
}

interface Place {
  readonly latestMs: number;
  readonly isStamp: boolean;
  readonly depth: number;
}

function clampInside(value: unknown, { latestMs, isStamp, depth }: Place): unknown {
  if (typeof value === "number") return isStamp && value > latestMs ? latestMs : value;
  if (typeof value !== "object" || value === null || depth === deepest) return value;
  if (Array.isArray(value)) {
    const inside = { latestMs, isStamp: false, depth: depth + 1 };
    const list = value.map((inner: unknown) => clampInside(inner, inside));
    return list.every((clamped, index) => clamped === value[index]) ? value : list;
  }
  let isSame = true;
  const entries = Object.entries(value).map(([name, inner]: [string, unknown]) => {
    const place = { latestMs, isStamp: isStamp || name.endsWith("AtMs"), depth: depth + 1 };
    const clamped = clampInside(inner, place);
    isSame &&= clamped === inner;
    return [name, clamped] as const;
  });
  return isSame ? value : Object.fromEntries(entries);
}
