import type { PublishFault } from "../faults/publish-error.ts";
import type { Sound } from "../sound/load-sound.ts";

/** Browsers that are wrong by less seek where they should. */
const rightMs = 300;

/** Says whether browsers will take a sound to be longer or shorter than it is when it is decoded. */
export function listLengthFaults(
  { claimedMs, durationMs }: Pick<Sound, "claimedMs" | "durationMs">,
  where: string,
): PublishFault[] {
  if (claimedMs === undefined || Math.abs(claimedMs - durationMs) < rightMs) return [];
  const format = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const [quoted, expected] = [format(claimedMs), format(durationMs)];
  return [{ code: "length-misjudged", where, quoted, expected }];
}
