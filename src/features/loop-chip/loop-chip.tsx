import { Repeat, X } from "lucide-react";
import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";

/** Says above the player what is looped, with the way out of it. */
export function LoopChip() {
  const messages = useMessages(transcriptMessages);
  const { endLoop } = usePlayerActions();
  const loop = usePlayerState(({ clip }) => (clip?.isLooped === true ? clip : undefined));
  const name =
    loop && messages.looping(formatTimecode(loop.startSeconds), formatTimecode(loop.endSeconds));
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--player-height)+14px)] z-10 flex px-5 md:left-(--rail-width) md:justify-center lg:right-(--beside-width) print:hidden"
    >
      {loop && (
        <span className="pointer-events-auto flex min-h-11 items-center gap-2 rounded-full border border-line bg-bg-2 pl-4 text-[13px] text-ink">
          <Repeat aria-hidden size={15} className="text-accent" />
          <span className="tabular-nums">{name}</span>
          <button
            type="button"
            aria-label={messages.endLoop}
            title={messages.endLoop}
            onClick={endLoop}
            className="grid h-11 w-11 place-items-center rounded-full text-ink-2 hover:text-ink"
          >
            <X aria-hidden size={16} />
          </button>
        </span>
      )}
    </div>
  );
}
