import { Timer } from "lucide-react";
import { useState } from "react";
import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useMotionPermission } from "./use-motion-permission.ts";

const SleepPanel = lazyPart(async () => (await import("./sleep-panel.tsx")).SleepPanel, {
  leave: ({ onClose }) => onClose(),
});

// Without a word where it is missing: the button is left.
const ShakeListener = lazyPart(async () => (await import("./shake-listener.tsx")).ShakeListener, {
  isSilent: true,
});

/** Opens the sleep timer, and shows what is left of it. */
export function SleepButton() {
  const messages = useMessages(playerMessages);
  const secondsLeft = usePlayerState(({ sleep }) => sleep?.secondsLeft);
  const [isOpen, setIsOpen] = useState(false);
  const motion = useMotionPermission();
  const clock = secondsLeft === undefined ? undefined : formatTimecode(secondsLeft);
  return (
    <>
      <IconButton
        label={clock === undefined ? messages.sleepTimer : messages.sleepTimerLeft(clock)}
        onClick={() => setIsOpen(true)}
        onApproach={() => {
          SleepPanel.preload();
          ShakeListener.preload();
        }}
        className={clock === undefined ? "" : "px-2 text-teal"}
      >
        <Timer aria-hidden size={18} />
        {clock !== undefined && (
          <span aria-hidden className="font-mono text-[13px] tabular-nums">
            {clock}
          </span>
        )}
      </IconButton>
      {secondsLeft !== undefined && motion.isAllowed && <ShakeListener />}
      {isOpen && <SleepPanel onStart={motion.ask} onClose={() => setIsOpen(false)} />}
    </>
  );
}
