import {
  LoaderCircle,
  Pause,
  Play,
  RotateCcw,
  RotateCw,
  SkipBack,
  SkipForward,
} from "lucide-react";
import { usePlayerActions, usePlayerState } from "#player/player-context.ts";
import { isPlaying } from "#player/player-state.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** The round amber button; it says pause while sound comes or is about to. */
export function PlayButton() {
  const messages = useMessages();
  const actions = usePlayerActions();
  const isActive = usePlayerState(isPlaying);
  const isWaiting = usePlayerState(({ status }) => status === "stalled");
  const label = isActive ? messages.pause : messages.play;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={actions.toggle}
      className="relative grid h-11 w-11 shrink-0 place-items-center rounded-full bg-amber text-amber-ink"
    >
      {isActive ? (
        <Pause aria-hidden size={20} fill="currentColor" strokeWidth={1} />
      ) : (
        <Play aria-hidden size={20} fill="currentColor" className="ml-0.5" />
      )}
      {isWaiting && (
        // Only a stall that lasts is worth a sign: it fades in after 300 ms.
        <LoaderCircle
          aria-hidden
          size={52}
          strokeWidth={1.5}
          className="absolute animate-spin text-amber opacity-100 transition-opacity delay-300 starting:opacity-0"
        />
      )}
    </button>
  );
}

/** Ten seconds back. */
export function BackButton() {
  const messages = useMessages();
  const actions = usePlayerActions();
  return (
    <IconButton label={messages.back10} onClick={() => actions.seekBy(-10)}>
      <RotateCcw aria-hidden size={18} />
      <span aria-hidden className="font-mono text-[13px]">
        10
      </span>
    </IconButton>
  );
}

/** Thirty seconds on. */
export function ForwardButton() {
  const messages = useMessages();
  const actions = usePlayerActions();
  return (
    <IconButton label={messages.forward30} onClick={() => actions.seekBy(30)}>
      <span aria-hidden className="font-mono text-[13px]">
        30
      </span>
      <RotateCw aria-hidden size={18} />
    </IconButton>
  );
}

/** All transport buttons in a row. */
export interface TransportButtonsProps {
  readonly onPreviousStory: () => void;
  readonly onNextStory: () => void;
}

export function TransportButtons({ onPreviousStory, onNextStory }: TransportButtonsProps) {
  const messages = useMessages();
  return (
    <div className="flex items-center justify-center gap-2.5">
      <IconButton label={messages.previousStory} onClick={onPreviousStory}>
        <SkipBack aria-hidden size={18} />
      </IconButton>
      <BackButton />
      <PlayButton />
      <ForwardButton />
      <IconButton label={messages.nextStory} onClick={onNextStory}>
        <SkipForward aria-hidden size={18} />
      </IconButton>
    </div>
  );
}
