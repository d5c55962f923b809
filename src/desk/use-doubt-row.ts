import { useEffect, useRef, useState, type RefObject } from "react";
import type { PinRequest } from "./desk-server.ts";
import type { SoundWindow } from "./level-picture.tsx";
import type { Doubt } from "./list-doubts.ts";
import type { SpanPlayer } from "./span-player.ts";

/** What the row of a sentence works with. */
export interface DoubtRowDeps {
  readonly doubt: Doubt;
  readonly durationMs: number;
  readonly player: SpanPlayer;
  readonly send: (request: PinRequest) => void;
  readonly onBroken: () => void;
  /** Moves with what is heard. */
  readonly playhead: RefObject<HTMLSpanElement | null>;
}

/** So much sound is shown before and behind a sentence. */
const marginMs = 2000;
/** More for one that was not heard: it may be anywhere near. */
const farMarginMs = 8000;
const leastSpanMs = 1500;

/** Marks of a sentence, what is heard of it, and what may be done with it. */
export function useDoubtRow(deps: DoubtRowDeps) {
  const { doubt, durationMs, player, send, onBroken, playhead } = deps;
  const [startMs, setStart] = useState(doubt.startMs);
  const [nextMs, setNext] = useState(doubt.next?.startMs ?? doubt.endMs);
  const [zoom, setZoom] = useState(1);
  const [isPlaying, setPlaying] = useState(false);
  const heardMs = useRef<number>(undefined);
  const window = findWindow(doubt, { zoom, durationMs });
  const clamp = (ms: number): number => Math.min(window.toMs, Math.max(window.fromMs, ms));
  // A row that goes takes its sound along.
  const stopRef = useRef<() => void>(undefined);
  useEffect(() => () => stopRef.current?.(), []);

  const play = (): void => {
    setPlaying(true);
    stopRef.current = () => player.stop();
    player.play({
      startMs,
      endMs: Math.max(startMs + leastSpanMs, nextMs),
      onPosition: (ms) => {
        heardMs.current = ms;
        const share = (ms - window.fromMs) / (window.toMs - window.fromMs);
        playhead.current?.style.setProperty("left", `${share * 100}%`);
      },
      onEnd: (isBroken) => {
        heardMs.current = undefined;
        stopRef.current = undefined;
        setPlaying(false);
        if (isBroken) onBroken();
      },
    });
  };
  const set = { start: setStart, next: setNext };
  return {
    startMs,
    nextMs,
    window,
    isPlaying,
    set,
    togglePlay: () => (isPlaying ? player.stop() : play()),
    move: (byMs: number, mark: "start" | "next") => set[mark]((ms) => clamp(ms + byMs)),
    mark: (mark: "start" | "next") => {
      const ms = heardMs.current;
      if (ms !== undefined) set[mark](Math.round(clamp(ms) / 10) * 10);
    },
    widen: () => setZoom((now) => now * 2),
    pin: (withNext: boolean) => {
      const own = { ...doubt.place, ms: startMs };
      const next = withNext && doubt.next ? [{ ...doubt.next.place, ms: nextMs }] : [];
      send({ pins: [own, ...next], unpins: [] });
    },
    unpin: () => {
      if (doubt.kind === "pinned") send({ pins: [], unpins: [doubt.place] });
    },
  };
}

function findWindow(
  { kind, startMs, endMs, next }: Doubt,
  { zoom, durationMs }: { readonly zoom: number; readonly durationMs: number },
): SoundWindow {
  const margin = (kind === "unheard" ? farMarginMs : marginMs) * zoom;
  const lastMs = Math.max(endMs, Math.min(next?.startMs ?? endMs, endMs + marginMs));
  const round = (ms: number): number => Math.round(ms / 10) * 10;
  return {
    fromMs: round(Math.max(0, startMs - margin)),
    toMs: round(Math.min(durationMs, lastMs + margin)),
  };
}
