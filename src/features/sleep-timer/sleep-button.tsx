import { Timer } from "lucide-react";
import { useState } from "react";
import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { createLazyPanel } from "#ui/loading/lazy-panel.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useShake } from "./use-shake.ts";

const SleepPanel = createLazyPanel(async () => (await import("./sleep-panel.tsx")).SleepPanel);

/** Opens the sleep timer, and shows what is left of it. */
export function SleepButton() {
  const messages = useMessages(playerMessages);
  const secondsLeft = usePlayerState(({ sleep }) => sleep?.secondsLeft);
  const [isOpen, setIsOpen] = useState(false);
  const askForShakes = useShake();
  const clock = secondsLeft === undefined ? undefined : formatTimecode(secondsLeft);
  return (
    <>
      <IconButton
        label={clock === undefined ? messages.sleepTimer : messages.sleepTimerLeft(clock)}
        onClick={() => setIsOpen(true)}
        className={clock === undefined ? "" : "px-2 text-teal"}
      >
        <Timer aria-hidden size={18} />
        {clock !== undefined && (
          <span aria-hidden className="font-mono text-[13px] tabular-nums">
            {clock}
          </span>
        )}
      </IconButton>
      {isOpen && <SleepPanel onStart={askForShakes} onClose={() => setIsOpen(false)} />}
    </>
  );
}
