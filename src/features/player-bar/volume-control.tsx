import { Volume1, Volume2, VolumeX } from "lucide-react";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";

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
