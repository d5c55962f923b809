import { Repeat, X } from "lucide-react";
import type { TimeRange } from "#core/episode/time-range.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerActions } from "#player/react/player-context.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";

/** From where to where it is looped, and the button that ends it. */
export function LoopControl({ loop }: { readonly loop: TimeRange }) {
  const messages = useMessages(transcriptMessages);
  const { endLoop } = usePlayerActions();
  const name = messages.looping(formatTimecode(loop.startSeconds), formatTimecode(loop.endSeconds));
  return (
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
  );
}
