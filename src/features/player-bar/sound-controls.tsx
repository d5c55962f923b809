import { Volume1, Volume2, VolumeX } from "lucide-react";
import { useState } from "react";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { IconButton } from "#ui/icon-button.tsx";
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

/** Mute button and volume slider. */
export function VolumeControl() {
  const messages = useMessages(playerMessages);
  const actions = usePlayerActions();
  const volume = usePlayerState((state) => state.volume);
  const isMuted = usePlayerState((state) => state.isMuted);
  const heard = isMuted ? 0 : volume;
  const Icon = heard === 0 ? VolumeX : heard < 0.5 ? Volume1 : Volume2;
  return (
    <span className="flex items-center">
      <IconButton label={isMuted ? messages.unmute : messages.mute} onClick={actions.toggleMute}>
        <Icon aria-hidden size={18} />
      </IconButton>
      <input
        type="range"
        aria-label={messages.volume}
        min={0}
        max={1}
        step={0.05}
        value={heard}
        onChange={(event) => actions.setVolume(Number(event.target.value))}
        className="mr-2 h-11 w-16 cursor-pointer accent-ink-2 md:hidden min-[1280px]:block"
      />
    </span>
  );
}
