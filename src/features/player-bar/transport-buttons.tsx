import {
  LoaderCircle,
  Pause,
  Play,
  RotateCcw,
  RotateCw,
  SkipBack,
  SkipForward,
} from "lucide-react";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";

/** The round amber button; it says pause while sound comes or is about to. */
export function PlayButton() {
  const messages = useMessages(playerMessages);
  const actions = usePlayerActions();
  const isActive = usePlayerState(isPlaying);
  const isWaiting = usePlayerState(({ status }) => status === "stalled" || status === "loading");
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
        // Only a wait that lasts is worth a sign: it fades in after 300 ms.
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

/** So many seconds back as the listener has chosen. */
export function BackButton() {
  const messages = useMessages(playerMessages);
  const actions = usePlayerActions();
  const seconds = usePlayerState(({ settings }) => settings.backSeconds);
  return (
    <IconButton label={messages.skipBack(seconds)} onClick={() => actions.seekBy(-seconds)}>
      <RotateCcw aria-hidden size={18} />
      <span aria-hidden className="font-mono text-[13px]">
        {seconds}
      </span>
    </IconButton>
  );
}

/** So many seconds on as the listener has chosen. */
export function ForwardButton() {
  const messages = useMessages(playerMessages);
  const actions = usePlayerActions();
  const seconds = usePlayerState(({ settings }) => settings.forwardSeconds);
  return (
    <IconButton label={messages.skipForward(seconds)} onClick={() => actions.seekBy(seconds)}>
      <span aria-hidden className="font-mono text-[13px]">
        {seconds}
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
  const messages = useMessages(playerMessages);
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
