import { skipStepsSeconds } from "#core/listener/player-settings.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { playbackSettingsMessages } from "#messages/zh/playback-settings.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import { Sheet } from "#ui/overlays/sheet.tsx";
import { SwitchRow } from "#ui/switch-row.tsx";
import { RatePicker } from "./rate-picker.tsx";
import { VolumeRow } from "./volume-control.tsx";

/** How it is played: rate, silences, steps, and what follows. */
export function PlayerSettingsPanel({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(playbackSettingsMessages);
  const controls = useMessages(controlMessages);
  const playerWords = useMessages(playerMessages);
  const actions = usePlayerActions();
  const settings = usePlayerState((state) => state.settings);
  // There the bar has it.
  const isRoomy = useMediaQuery("(min-width: 1400px) and (min-height: 500px)");
  return (
    <Sheet
      title={playerWords.playerSettings}
      closeLabel={controls.close}
      place="corner"
      onClose={onClose}
    >
      <div className="grid gap-4">
        <RatePicker />
        {!isRoomy && <VolumeRow />}
        <div>
          <SwitchRow
            label={messages.skipPauses}
            note={
              settings.savedSeconds >= 1
                ? messages.savedTime(formatTimecode(settings.savedSeconds))
                : messages.skipPausesNote
            }
            isOn={settings.isSkippingPauses}
            onChange={(isSkippingPauses) => actions.changeSettings({ isSkippingPauses })}
          />
          <SwitchRow
            label={messages.playOn}
            note={messages.playOnNote}
            isOn={settings.isPlayingOn}
            onChange={(isPlayingOn) => actions.changeSettings({ isPlayingOn })}
          />
        </div>
        <div role="group" aria-label={messages.skipSteps}>
          <p className="eyebrow mb-1.5">{messages.skipSteps}</p>
          <div className="grid grid-cols-2 gap-3">
            <StepSelect
              label={messages.back}
              seconds={settings.backSeconds}
              onChange={(backSeconds) => actions.changeSettings({ backSeconds })}
            />
            <StepSelect
              label={messages.forward}
              seconds={settings.forwardSeconds}
              onChange={(forwardSeconds) => actions.changeSettings({ forwardSeconds })}
            />
          </div>
        </div>
      </div>
    </Sheet>
  );
}

type StepSeconds = (typeof skipStepsSeconds)[number];

interface StepSelectProps {
  readonly label: string;
  readonly seconds: StepSeconds;
  readonly onChange: (seconds: StepSeconds) => void;
}

function StepSelect({ label, seconds, onChange }: StepSelectProps) {
  const messages = useMessages(playbackSettingsMessages);
  return (
    <label className="grid gap-1 text-[13px] text-ink-3">
      <span>{label}</span>
      <select
        value={seconds}
        onChange={({ target }) => {
          const chosen = skipStepsSeconds.find((step) => step === Number(target.value));
          if (chosen !== undefined) onChange(chosen);
        }}
        className="h-11 cursor-pointer rounded-[10px] border border-line bg-bg-1 px-3 text-sm text-ink"
      >
        {skipStepsSeconds.map((step) => (
          <option key={step} value={step}>
            {messages.secondCount(step)}
          </option>
        ))}
      </select>
    </label>
  );
}
