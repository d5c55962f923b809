import { usePlayerActions, usePlayerState } from "#player/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";

/** What keeps the sound from playing, with the way on. */
export function PlayerTrouble() {
  const messages = useMessages();
  const actions = usePlayerActions();
  const isFailed = usePlayerState(({ status }) => status === "failed");
  const isBlocked = usePlayerState((state) => state.isBlocked);
  const sentence = isFailed ? messages.soundFailed : isBlocked ? messages.blocked : undefined;
  return (
    <div role="status">
      {sentence !== undefined && (
        <div className="flex flex-wrap items-center justify-center gap-3 border-b border-line px-4 py-1.5 text-[13px] text-ink-2">
          {sentence}
          {isFailed && <TextButton onClick={actions.play}>{messages.retry}</TextButton>}
        </div>
      )}
    </div>
  );
}
