/** Plays stretches of a sound, one at a time. */
export interface SpanPlayer {
  /** Plays from `startMs` to `endMs`; what was playing stops. */
  play(span: PlayedSpan): void;
  stop(): void;
}

/** A stretch, and who wants to know of it. */
export interface PlayedSpan {
  readonly startMs: number;
  readonly endMs: number;
  /** In each frame while it plays. */
  readonly onPosition: (ms: number) => void;
  /** When it has ended or was stopped; with true where it cannot be played. */
  readonly onEnd: (isBroken: boolean) => void;
}

/** Makes a player of an audio element. */
export function createSpanPlayer(audio: HTMLAudioElement): SpanPlayer {
  let current: PlayedSpan | undefined;
  let frame = 0;
  const end = (isBroken: boolean): void => {
    const ended = current;
    current = undefined;
    cancelAnimationFrame(frame);
    audio.pause();
    ended?.onEnd(isBroken);
  };
  const watch = (): void => {
    if (!current) return;
    const ms = audio.currentTime * 1000;
    current.onPosition(ms);
    if (ms >= current.endMs || audio.ended) end(false);
    else frame = requestAnimationFrame(watch);
  };
  return {
    play: (span) => {
      end(false);
      current = span;
      audio.currentTime = span.startMs / 1000;
      audio.play().then(watch, () => {
        // Stopped before it began is no fault.
        if (current === span) end(true);
      });
    },
    stop: () => end(false),
  };
}
