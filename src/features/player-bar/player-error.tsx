import { useEpisodeSteps } from "#actions/use-episode-steps.ts";
import type { PlayerState } from "#player/player-state.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { soundErrorMessages } from "#messages/zh/sound-errors.ts";
import { useMessages } from "#ui/messages-context.ts";
import { createHeightRef } from "#ui/hooks/height-ref.ts";
import { TextButton } from "#ui/text-button.tsx";

/** What keeps the sound from playing as it should; the worst first. */
type SoundError =
  | "soundFailed"
  | "incomplete"
  | "reconnecting"
  | "slow"
  | "blocked"
  | "unseekable"
  | undefined;

function findSoundError(state: PlayerState): SoundError {
  if (state.status === "failed") {
    return state.failure === "incomplete" ? "incomplete" : "soundFailed";
  }
  if (state.isReconnecting) return "reconnecting";
  if (state.isSlow) return "slow";
  if (state.isBlocked) return "blocked";
  return state.isUnseekable ? "unseekable" : undefined;
}

/** What another try is; where there is none, the sound plays or only needs a tap. */
const retries: Partial<Record<NonNullable<SoundError>, "play" | "reconnect" | "askAnew">> = {
  soundFailed: "play",
  incomplete: "play",
  reconnecting: "reconnect",
  slow: "askAnew",
};

/** What floats above the player stays above this. */
const tellHeight = createHeightRef("--error-height");

/** What keeps the sound from playing, with the way on. */
export function PlayerError() {
  const messages = useMessages(soundErrorMessages);
  const controls = useMessages(controlMessages);
  const actions = usePlayerActions();
  const error = usePlayerState(findSoundError);
  const retry = error && retries[error];
  return (
    <div role="status">
      {error !== undefined && (
        <div
          ref={tellHeight}
          className="flex flex-wrap items-center justify-center gap-3 border-b border-line px-4 py-1.5 text-[13px] text-ink-2"
        >
          <span>{messages[error]}</span>
          {retry && (
            <>
              <TextButton onClick={actions[retry]}>{controls.retry}</TextButton>
              <NextEpisodeButton />
            </>
          )}
          {error === "blocked" && (
            <TextButton onClick={actions.play}>{messages.tapToPlay}</TextButton>
          )}
        </div>
      )}
    </div>
  );
}

/** The way on for who does not want to wait. */
function NextEpisodeButton() {
  const messages = useMessages(soundErrorMessages);
  const { nextId, playNextEpisode } = useEpisodeSteps();
  if (nextId === undefined) return null;
  return <TextButton onClick={playNextEpisode}>{messages.playNext}</TextButton>;
}
