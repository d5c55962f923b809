import { ArrowDown, ArrowUp } from "lucide-react";
import { usePlayerState } from "#player/react/player-context.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { CueSide } from "./scroll-to-cue.ts";

/** The way back to what is spoken; the arrow shows where it is. */
export interface FollowPillProps {
  readonly side: CueSide;
  readonly onPress: () => void;
}

export function FollowPill({ side, onPress }: FollowPillProps) {
  const messages = useMessages(transcriptMessages);
  // On phones what is looped is said in the same row.
  const isLooping = usePlayerState(({ clip }) => clip?.isLooped === true);
  return (
    <div
      className={`pointer-events-none fixed inset-x-0 bottom-[calc(var(--player-height)+14px)] z-10 flex justify-end px-5 print:hidden lg:right-(--beside-width) lg:px-7 ${isLooping ? "mb-14 md:mb-0" : ""}`}
    >
      <button
        type="button"
        onClick={onPress}
        className="pointer-events-auto flex min-h-11 items-center gap-1.5 rounded-full border border-line bg-bg-2 px-4 text-[13px] text-ink hover:border-ink-3"
      >
        {side === "above" && <ArrowUp aria-hidden size={14} />}
        {side === "below" && <ArrowDown aria-hidden size={14} />}
        <span>{messages.backToNow}</span>
      </button>
    </div>
  );
}
