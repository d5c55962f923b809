import { useState } from "react";
import { usePlayerState } from "#player/react/player-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { formatRate } from "./format-rate.ts";

const PlayerSettingsPanel = lazyPart(
  async () => (await import("./player-settings-panel.tsx")).PlayerSettingsPanel,
  { leave: ({ onClose }) => onClose() },
);

/** The playback rate, as the button to everything about how it is played. */
export function RateButton() {
  const messages = useMessages(playerMessages);
  const rate = usePlayerState((state) => formatRate(state.rate));
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={messages.rateNow(rate)}
        aria-haspopup="dialog"
        title={messages.playerSettings}
        onClick={() => setIsOpen(true)}
        onPointerEnter={PlayerSettingsPanel.preload}
        onFocus={PlayerSettingsPanel.preload}
        className="h-11 min-w-13 rounded-full px-2 font-mono text-[13px] text-ink-2 tabular-nums hover:bg-bg-2 hover:text-ink"
      >
        {rate}
      </button>
      {isOpen && <PlayerSettingsPanel onClose={() => setIsOpen(false)} />}
    </>
  );
}
