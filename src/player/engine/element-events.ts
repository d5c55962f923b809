import { createEndJudge, type EndJudgeDeps } from "./end-judge.ts";
import type { EngineEvent } from "./playback-engine.ts";
import { watchStandstill } from "./standstill-watch.ts";

/** A sound that stands so near to its end has reached it without a word. */
const samePlaceSeconds = 0.5;

/** What forwarding needs to know of the engine around its element. */
export interface ElementEventDeps extends EndJudgeDeps {
  readonly emit: (event: EngineEvent) => void;
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
  element.addEventListener("timeupdate", () => {
    // At its end, and what some take for it, an element has jumped: whether it is the end is judged.
    if (!findSource() || element.ended || element.error) return;
    emit({ type: "position", positionSeconds: readPositionSeconds() });
  });
  on("seeked", () => ({ type: "seeked", positionSeconds: readPositionSeconds() }));
  on("error", () => ({
    type: "failed",
    // A missing file and a foreign format are both MEDIA_ERR_SRC_NOT_SUPPORTED.
    failure: element.error?.code === MediaError.MEDIA_ERR_NETWORK ? "network" : "unsupported",
  }));
  watchStandstill(element, {
    onStand: () => {
      const source = findSource();
      const isAtEnd = element.currentTime >= (source?.durationSeconds ?? 0) - samePlaceSeconds;
      if (source) emit({ type: isAtEnd ? "ended" : "waiting" });
    },
    onMove: () => {
      if (findSource()) emit({ type: "playing" });
    },
  });
  element.addEventListener("pause", () => {
    // At its end an element pauses before it says that it ended.
    if (findSource() && !element.ended) emit({ type: "paused" });
  });
}
