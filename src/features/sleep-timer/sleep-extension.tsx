import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { useSleepTimer } from "./use-sleep-timer.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { createHeightRef } from "#ui/hooks/height-ref.ts";
import { TextButton } from "#ui/text-button.tsx";

/** From here on whoever is still awake is offered more with one tap. */
const promptSeconds = 30;

/** What floats above the player stays above this. */
const tellHeight = createHeightRef("--prompt-height");

/** The last seconds before sleep, with five minutes more. */
export function SleepExtension() {
  const messages = useMessages(playerMessages);
  const timer = useSleepTimer();
  const secondsLeft = usePlayerState(({ sleep }) =>
    sleep && sleep.secondsLeft <= promptSeconds ? sleep.secondsLeft : undefined,
  );
  if (secondsLeft === undefined) return null;
  return (
    <div
      ref={tellHeight}
      className="flex items-center justify-center gap-3 border-b border-line px-4 py-1.5"
    >
      <span className="font-mono text-[13px] text-teal tabular-nums">
        {messages.sleepTimerLeft(formatTimecode(secondsLeft))}
      </span>
      <TextButton onClick={timer.extendSleep}>{messages.sleepExtend}</TextButton>
    </div>
  );
}
