import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { useSleepTimer } from "./use-sleep-timer.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { sleepTimerMessages } from "#messages/zh/sleep-timer.ts";
import { useMessages } from "#ui/messages-context.ts";
import { Sheet } from "#ui/overlays/sheet.tsx";
import { TextButton } from "#ui/text-button.tsx";

const minuteChoices = [5, 10, 15, 20, 30, 45, 60, 90];

/** When to fall asleep. */
export interface SleepPanelProps {
  /** A timer was set, within the tap that phones ask for before they tell of shakes. */
  readonly onStart: () => void;
  readonly onClose: () => void;
}

export function SleepPanel({ onStart, onClose }: SleepPanelProps) {
  const messages = useMessages(sleepTimerMessages);
  const controls = useMessages(controlMessages);
  const playerWords = useMessages(playerMessages);
  const timer = useSleepTimer();
  const goal = usePlayerState(({ sleep }) => sleep?.goal.kind);
  const start = (set: () => void): void => {
    set();
    onStart();
    onClose();
  };
  return (
    <Sheet
      title={playerWords.sleepTimer}
      closeLabel={controls.close}
      place="corner"
      onClose={onClose}
    >
      <div className="grid gap-3">
        {goal !== undefined && <RunningTimer onCancel={onClose} />}
        <div className="grid grid-cols-4 gap-2">
          {minuteChoices.map((minutes) => (
            <TextButton
              key={minutes}
              onClick={() => start(() => timer.sleepAfter(minutes))}
              className="justify-center whitespace-nowrap"
            >
              {messages.minuteCount(minutes)}
            </TextButton>
          ))}
        </div>
        <div className="grid grid-cols-2 gap-2">
          <TextButton
            isPressed={goal === "story"}
            onClick={() => start(timer.sleepAtStoryEnd)}
            className="justify-center"
          >
            {messages.sleepAtStoryEnd}
          </TextButton>
          <TextButton
            isPressed={goal === "episode"}
            onClick={() => start(timer.sleepAtEpisodeEnd)}
            className="justify-center"
          >
            {messages.sleepAtEpisodeEnd}
          </TextButton>
        </div>
        <p className="text-[13px] text-ink-3">{messages.sleepNote}</p>
      </div>
    </Sheet>
  );
}

/** What is left, with five minutes more and the way out. */
function RunningTimer({ onCancel }: { readonly onCancel: () => void }) {
  const messages = useMessages(sleepTimerMessages);
  const playerWords = useMessages(playerMessages);
  const timer = useSleepTimer();
  const secondsLeft = usePlayerState(({ sleep }) => sleep?.secondsLeft ?? 0);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="mr-auto font-mono text-sm text-teal tabular-nums">
        {messages.sleepLeft(formatTimecode(secondsLeft))}
      </p>
      <TextButton onClick={timer.extendSleep}>{playerWords.sleepExtend}</TextButton>
      <TextButton
        onClick={() => {
          timer.cancelSleep();
          onCancel();
        }}
      >
        {messages.sleepCancel}
      </TextButton>
    </div>
  );
}
