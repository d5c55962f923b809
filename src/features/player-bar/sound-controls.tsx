import { Volume1, Volume2, VolumeX } from "lucide-react";
import { usePlayerActions, usePlayerState } from "#player/player-context.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";

const ratePresets = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5];

/** The playback rate as a native menu: at home on every phone. */
export function RateSelect() {
  const messages = useMessages();
  const actions = usePlayerActions();
  const rate = usePlayerState((state) => state.rate);
  // The keys < and > reach rates between the presets.
  const rates = [...new Set([...ratePresets, rate])].toSorted((a, b) => a - b);
  return (
    <select
      aria-label={messages.rate}
      title={messages.rate}
      value={rate}
      onChange={(event) => actions.setRate(Number(event.target.value))}
      className="h-11 cursor-pointer appearance-none rounded-lg bg-transparent px-2 text-center font-mono text-[13px] text-ink-2 tabular-nums hover:text-ink"
    >
      {rates.map((value) => (
        <option key={value} value={value} className="bg-bg-1 text-ink">
          {value}×
        </option>
      ))}
    </select>
  );
}

/** Mute button and volume slider. */
export function VolumeControl() {
  const messages = useMessages();
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
        className="h-11 w-16 cursor-pointer accent-ink-2"
      />
    </span>
  );
}
