import { usePlayerState } from "#player/react/player-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";

const LoopControl = lazyPart(async () => (await import("./loop-control.tsx")).LoopControl, {
  noteClass: "pointer-events-auto rounded-xl border border-line bg-bg-2 px-4",
});

/** Says above the player what is looped, with the way out of it. */
export function LoopChip() {
  const loop = usePlayerState(({ clip }) => (clip?.isLooped === true ? clip : undefined));
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--player-height)+14px)] z-10 flex px-5 md:left-(--rail-width) md:justify-center lg:right-(--beside-width) print:hidden"
    >
      {loop && <LoopControl loop={loop} />}
    </div>
  );
}
