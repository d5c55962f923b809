import { Minus, Plus } from "lucide-react";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { rateRange } from "#player/state/playback-rate.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { playbackSettingsMessages } from "#messages/zh/playback-settings.ts";
import { shortcutMessages } from "#messages/zh/shortcuts.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { formatRate } from "./format-rate.ts";

const presets = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The rate: one press for the usual ones, a slider and two buttons for every step between. */
export function RatePicker() {
  const messages = useMessages(playbackSettingsMessages);
  const shortcutWords = useMessages(shortcutMessages);
  const actions = usePlayerActions();
  const rate = usePlayerState((state) => state.rate);
  const { min, max, step } = rateRange;
  return (
    <div role="group" aria-label={messages.rate}>
      <div className="flex items-center gap-1">
        <IconButton
          label={shortcutWords.shortcut.slower}
          isDisabled={rate <= min}
          onClick={() => actions.setRate(rate - step)}
          className="-ml-3"
        >
          <Minus aria-hidden size={18} />
        </IconButton>
        <input
          type="range"
          aria-label={messages.rate}
          aria-valuetext={formatRate(rate)}
          min={min}
          max={max}
          step={step}
          value={rate}
          onChange={(event) => actions.setRate(Number(event.target.value))}
          className="h-11 min-w-0 flex-1 cursor-pointer accent-ink-2"
        />
        <IconButton
          label={shortcutWords.shortcut.faster}
          isDisabled={rate >= max}
          onClick={() => actions.setRate(rate + step)}
        >
          <Plus aria-hidden size={18} />
        </IconButton>
        <output className="w-14 text-right font-mono text-sm tabular-nums">
          {formatRate(rate)}
        </output>
      </div>
      <div className="mt-1 grid grid-cols-4 gap-2">
        {presets.map((preset) => (
          <TextButton
            key={preset}
            isPressed={preset === rate}
            onClick={() => actions.setRate(preset)}
            className="justify-center font-mono text-[13px]"
          >
            {formatRate(preset)}
          </TextButton>
        ))}
      </div>
    </div>
  );
}
