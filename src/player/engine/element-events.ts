import type { EngineEvent } from "./playback-engine.ts";

/** An end that comes this much too early is that of a file which was cut on its way. */
const endToleranceSeconds = 2;

/** What forwarding needs to know of the engine around its element. */
export interface ElementEventDeps {
  readonly emit: (event: EngineEvent) => void;
  /** The sound in the element; undefined while Howler parks it on a silent one. */
  readonly findSource: () => { readonly url: string; readonly durationSeconds: number } | undefined;
  readonly readPositionSeconds: () => number;
}

/** Says in the engine's words what the element does. */
export function forwardElementEvents(element: HTMLAudioElement, deps: ElementEventDeps): void {
  const { emit, findSource, readPositionSeconds } = deps;
  const judgeEnd = createEndJudge(element, deps);
  const on = (type: keyof HTMLMediaElementEventMap, report: () => EngineEvent): void => {
    element.addEventListener(type, () => {
      if (findSource()) emit(report());
    });
  };
  on("play", () => ({ type: "starting" }));
  on("playing", () => ({ type: "playing" }));
  on("waiting", () => ({ type: "waiting" }));
  on("progress", () => ({ type: "received" }));
  on("ended", judgeEnd);
  on("timeupdate", () => ({ type: "position", positionSeconds: readPositionSeconds() }));
  on("seeked", () => ({ type: "seeked", positionSeconds: readPositionSeconds() }));
  on("error", () => ({
    type: "failed",
    // A missing file and a foreign format are both MEDIA_ERR_SRC_NOT_SUPPORTED.
    failure: element.error?.code === MediaError.MEDIA_ERR_NETWORK ? "network" : "unsupported",
  }));
  element.addEventListener("pause", () => {
    // At its end an element pauses before it says that it ended.
    if (findSource() && !element.ended) emit({ type: "paused" });
  });
}

/**
 * Tells the end of a sound from that of a file which was cut on its way: elements call both
 * the end. One that ends twice at the same place is really that short.
 */
function createEndJudge(
  element: HTMLAudioElement,
  { findSource }: ElementEventDeps,
): () => EngineEvent {
  let lastEarlyEnd = "";
  return () => {
    const { url, durationSeconds } = findSource() ?? { url: "", durationSeconds: 0 };
    const end = `${Math.round(element.currentTime)} ${url}`;
    const isEarly = element.currentTime < durationSeconds - endToleranceSeconds;
    if (!isEarly || end === lastEarlyEnd) return { type: "ended" };
    lastEarlyEnd = end;
    return { type: "failed", failure: "network" };
  };
}
