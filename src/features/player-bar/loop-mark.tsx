import { usePlayerState } from "#player/react/player-context.ts";

/** The looped range on the progress bar. */
export function LoopMark({ durationSeconds }: { readonly durationSeconds: number }) {
  const loop = usePlayerState(({ clip }) => (clip?.isLooped === true ? clip : undefined));
  if (!loop || durationSeconds === 0) return null;
  const left = (loop.startSeconds / durationSeconds) * 100;
  const width = ((loop.endSeconds - loop.startSeconds) / durationSeconds) * 100;
  return (
    <div
      aria-hidden
      data-loop-mark
      className="pointer-events-none absolute inset-y-0 min-w-1.5 border-x-2 border-accent bg-loop"
      style={{ left: `${left}%`, width: `${width}%` }}
    />
  );
}
