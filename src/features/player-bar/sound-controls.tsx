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

/** Mute button; the slider comes up over it for mouse and keys. */
export function VolumeControl() {
  return (
    <span className="group relative flex items-center">
      <MuteButton />
      <span className="pointer-events-none absolute right-0 bottom-full rounded-xl border border-line bg-bg-2 px-3 opacity-0 transition-opacity group-focus-within:pointer-events-auto group-focus-within:opacity-100 group-hover:pointer-events-auto group-hover:opacity-100">
        <VolumeSlider className="w-28" />
      </span>
    </span>
  );
}

/** How loud it is, in a row of its own. */
export function VolumeRow() {
  return (
    <div className="flex items-center">
      <span className="-ml-3">
        <MuteButton />
      </span>
      <VolumeSlider className="flex-1" />
    </div>
  );
}

function MuteButton() {
  const messages = useMessages(playerMessages);
  const actions = usePlayerActions();
  const isMuted = usePlayerState((state) => state.isMuted);
  const heard = useHeardVolume();
  const Icon = heard === 0 ? VolumeX : heard < 0.5 ? Volume1 : Volume2;
  return (
    <IconButton label={isMuted ? messages.unmute : messages.mute} onClick={actions.toggleMute}>
      <Icon aria-hidden size={18} />
    </IconButton>
  );
}

function VolumeSlider({ className }: { readonly className: string }) {
  const messages = useMessages(playerMessages);
  const actions = usePlayerActions();
  return (
    <input
      type="range"
      aria-label={messages.volume}
      min={0}
      max={1}
      step={0.05}
      value={useHeardVolume()}
      onChange={(event) => actions.setVolume(Number(event.target.value))}
      className={`h-11 min-w-0 cursor-pointer accent-ink-2 ${className}`}
    />
  );
}

function useHeardVolume(): number {
  return usePlayerState(({ volume, isMuted }) => (isMuted ? 0 : volume));
}
