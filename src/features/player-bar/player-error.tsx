import type { PlayerState } from "#player/player-state.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";

/** What keeps the sound from playing as it should; the worst first. */
type Trouble = "failed" | "reconnecting" | "blocked" | "unseekable" | undefined;

function findErrorCode(state: PlayerState): Trouble {
  if (state.status === "failed") return "failed";
  if (state.isReconnecting) return "reconnecting";
  if (state.isBlocked) return "blocked";
  return state.isUnseekable ? "unseekable" : undefined;
}

/** What keeps the sound from playing, with the way on. */
export function PlayerError() {
  const messages = useMessages();
  const actions = usePlayerActions();
  const error = usePlayerState(findErrorCode);
  return (
    <div role="status">
      {error !== undefined && (
        <div className="flex flex-wrap items-center justify-center gap-3 border-b border-line px-4 py-1.5 text-[13px] text-ink-2">
          {messages[error === "failed" ? "soundFailed" : error]}
          {error === "failed" && <TextButton onClick={actions.play}>{messages.retry}</TextButton>}
          {error === "reconnecting" && (
            <TextButton onClick={actions.reconnect}>{messages.retry}</TextButton>
          )}
          {error === "blocked" && (
            <TextButton onClick={actions.play}>{messages.tapToPlay}</TextButton>
          )}
        </div>
      )}
    </div>
  );
}
