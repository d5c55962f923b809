import type { EngineEvent, EngineSource } from "./playback-engine.ts";

/** An end that comes this much too early is that of a file which was cut on its way. */
const endToleranceSeconds = 2;
/** So little may be missing where browsers misjudge a whole file's length: seconds, part of all. */
const missing = { seconds: 10, part: 0.05 };
/** Hidden pages hear this seldom of a sound that goes on. */
const longestSilenceSeconds = 2;
/** Two ends at one place: a sound that is loaded anew does not start to the millisecond. */
const samePlaceSeconds = 1.5;

/** What an end is judged by. */
export interface EndJudgeDeps {
  /** The sound in the element; undefined while there is none. */
  readonly findSource: () => EngineSource | undefined;
  /** Takes note of where the sound broke off: the element itself stands elsewhere. */
  readonly hold: (positionSeconds: number) => void;
}

/**
 * Tells the end of a sound from that of a file which was cut, on its way or where it lies:
 * elements call all of these the end, and some jump to the length that the file's head claims. So
 * what decides is the position that was played last. A file that ends twice at one place is
 * really that short; unless all but nothing is missing, it was not heard to its end.
 */
export function createEndJudge(
  element: HTMLAudioElement,
  { findSource, hold }: EndJudgeDeps,
): () => EngineEvent {
  let played: { readonly seconds: number; readonly atMs: number } | undefined;
  let lastEarly: { readonly url: string; readonly seconds: number } | undefined;
  for (const type of ["timeupdate", "seeked"]) {
    element.addEventListener(type, () => {
      if (element.ended || element.seeking) return;
      played = { seconds: element.currentTime, atMs: performance.now() };
    });
  }
  element.addEventListener("emptied", () => {
    played = undefined;
  });
  const findReached = (source: EngineSource): number => {
    if (!played) return source.startSeconds;
    const silentSeconds = (performance.now() - played.atMs) / 1000;
    const goneOn = Math.min(silentSeconds, longestSilenceSeconds) * element.playbackRate;
    return Math.min(played.seconds + goneOn, element.currentTime);
  };
  return () => {
    const source = findSource();
    if (!source) return { type: "ended" };
    const { url, durationSeconds } = source;
    const reached = findReached(source);
    if (reached >= durationSeconds - endToleranceSeconds) return { type: "ended" };
    const seconds = played?.seconds ?? reached;
    const isKnown =
      lastEarly?.url === url && Math.abs(lastEarly.seconds - seconds) < samePlaceSeconds;
    lastEarly = { url, seconds };
    const bearable = Math.min(missing.seconds, durationSeconds * missing.part);
    if (isKnown && durationSeconds - reached <= bearable) return { type: "ended" };
    hold(seconds);
    return { type: "failed", failure: isKnown ? "incomplete" : "network" };
  };
}
