import type { Player } from "#player/player.ts";
import { isPlaying } from "#player/state/transport-state.ts";

/** What the page around may ask, as `{ player: "embed", command, seconds? }`. */
type RemoteCommand = "play" | "pause" | "seek";

/** What it is told, as `{ player: "embed", event, seconds, durationSeconds }`. */
type RemoteEvent = "ready" | "play" | "pause" | "time" | "ended";

/**
 * Lets the page around play, pause and seek, and tells it what happens. Nothing that is said is
 * private, so every page is told; what a message says is believed only as far as it is one of ours.
 */
export function attachRemote({ actions, store, clock }: Player): void {
  if (window.parent === window) return;
  const tell = (event: RemoteEvent): void => {
    const { track } = store.getState();
    const seconds = store.getState().positionSeconds;
    const durationSeconds = track?.durationSeconds ?? 0;
    window.parent.postMessage({ player: "embed", event, seconds, durationSeconds }, "*");
  };
  window.addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    if (source !== window.parent) return;
    const { command, seconds } = readCommand(data);
    if (command === "play") actions.play();
    if (command === "pause") actions.pause();
    if (command === "seek" && seconds !== undefined) actions.seek(seconds);
  });
  let wasSounding = false;
  let wasOver = false;
  let lastSecond = -1;
  const report = (): void => {
    const state = store.getState();
    const isSounding = isPlaying(state);
    const isOver = state.clip?.isOver === true || state.status === "ended";
    const second = Math.floor(state.positionSeconds * 4);
    if (isOver && !wasOver) tell("ended");
    if (isSounding !== wasSounding) tell(isSounding ? "play" : "pause");
    if (second !== lastSecond) tell("time");
    wasSounding = isSounding;
    wasOver = isOver;
    lastSecond = second;
  };
  store.subscribe(report);
  tell("ready");
  clock.tick();
}

/** The parts of a message that are understood. */
function readCommand(data: unknown): {
  readonly command?: RemoteCommand;
  readonly seconds?: number;
} {
  if (typeof data !== "object" || data === null) return {};
  const message: { player?: unknown; command?: unknown; seconds?: unknown } = data;
  if (message.player !== "embed") return {};
  const { command, seconds } = message;
  const isCommand = command === "play" || command === "pause" || command === "seek";
  return {
    ...(isCommand && { command }),
    ...(typeof seconds === "number" && Number.isFinite(seconds) && { seconds }),
  };
}
