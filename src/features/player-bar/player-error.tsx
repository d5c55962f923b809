import type { PlayerState } from "#player/player-state.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";

/** What keeps the sound from playing as it should; the worst first. */
type SoundError = "failed" | "reconnecting" | "blocked" | "unseekable" | undefined;

function findSoundError(state: PlayerState): SoundError {
  if (state.status === "failed") return "failed";
  if (state.isReconnecting) return "reconnecting";
  if (state.isBlocked) return "blocked";
  return state.isUnseekable ? "unseekable" : undefined;
}

/** What keeps the sound from playing, with the way on. */
export function PlayerError() {
  const messages = useMessages(playerMessages);
  const controls = useMessages(controlMessages);
  const actions = usePlayerActions();
  const error = usePlayerState(findSoundError);
  return (
    <div role="status">
      {error !== undefined && (
        <div className="flex flex-wrap items-center justify-center gap-3 border-b border-line px-4 py-1.5 text-[13px] text-ink-2">
          <span>{messages[error === "failed" ? "soundFailed" : error]}</span>
          {error === "failed" && <TextButton onClick={actions.play}>{controls.retry}</TextButton>}
          {error === "reconnecting" && (
            <TextButton onClick={actions.reconnect}>{controls.retry}</TextButton>
          )}
          {error === "blocked" && (
            <TextButton onClick={actions.play}>{messages.tapToPlay}</TextButton>
          )}
        </div>
      )}
    </div>
  );
}
