import type { PlayerState } from "#player/player-state.ts";
import { usePlayerActions, usePlayerState } from "#player/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";

/** What keeps the sound from playing as it should; the worst first. */
type Trouble = "failed" | "reconnecting" | "blocked" | "unseekable" | undefined;

function findTrouble(state: PlayerState): Trouble {
  if (state.status === "failed") return "failed";
  if (state.isReconnecting) return "reconnecting";
  if (state.isBlocked) return "blocked";
  return state.isUnseekable ? "unseekable" : undefined;
}

/** What keeps the sound from playing, with the way on. */
export function PlayerTrouble() {
  const messages = useMessages();
  const actions = usePlayerActions();
  const trouble = usePlayerState(findTrouble);
  return (
    <div role="status">
      {trouble !== undefined && (
        <div className="flex flex-wrap items-center justify-center gap-3 border-b border-line px-4 py-1.5 text-[13px] text-ink-2">
          {messages[trouble === "failed" ? "soundFailed" : trouble]}
          {trouble === "failed" && <TextButton onClick={actions.play}>{messages.retry}</TextButton>}
          {trouble === "reconnecting" && (
            <TextButton onClick={actions.reconnect}>{messages.retry}</TextButton>
          )}
          {trouble === "blocked" && (
            <TextButton onClick={actions.play}>{messages.tapToPlay}</TextButton>
          )}
        </div>
      )}
    </div>
  );
}
