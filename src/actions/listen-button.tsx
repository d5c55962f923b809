import { Pause, Play } from "lucide-react";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { libraryMessages } from "#messages/zh/library.ts";
import { useMessages } from "#ui/messages-context.ts";

/** Starts an episode of a list, and stops it where it is the one that plays. */
export interface ListenButtonProps {
  readonly id: string;
  readonly title: string;
  readonly size: number;
  readonly onPlay: () => void;
  readonly className?: string;
}

export function ListenButton({ id, title, size, onPlay, className = "" }: ListenButtonProps) {
  const messages = useMessages(libraryMessages);
  const actions = usePlayerActions();
  const isSounding = usePlayerState((state) => state.track?.id === id && isPlaying(state));
  return (
    <IconButton
      label={isSounding ? messages.pauseEpisode(title) : messages.listenTo(title)}
      onClick={isSounding ? actions.pause : onPlay}
      className={className}
    >
      {isSounding ? (
        <Pause aria-hidden size={size} fill="currentColor" strokeWidth={1} />
      ) : (
        <Play aria-hidden size={size} fill="currentColor" />
      )}
    </IconButton>
  );
}
