import { Maximize } from "lucide-react";
import { useId, type ReactNode } from "react";
import { readingSettingsMessages } from "#messages/zh/reading-settings.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import {
  defaultMeasure,
  defaultTypeface,
  lineHeights,
  measures,
  textSizes,
  typefaces,
  type ReadingSettings,
} from "#core/listener/reading-settings.ts";

/** How the text is set, and where a change of it goes. */
export interface ReadingPanelProps {
  readonly reading: ReadingSettings;
  readonly onChange: (change: Partial<ReadingSettings>) => void;
}

export function ReadingPanel({ reading, onChange }: ReadingPanelProps) {
  const messages = useMessages(readingSettingsMessages);
  return (
    <div className="grid w-64 gap-4 p-4">
      <Choice
        legend={messages.textSize}
        values={textSizes}
        chosen={reading.textSize}
        onChoose={(textSize) => onChange({ textSize })}
        nameOf={messages.textSizeStep}
        renderStep={(step) => (
          <span className="leading-none font-semibold" style={{ fontSize: `${10 + step * 3}px` }}>
            A
          </span>
        )}
      />
      <Choice
        legend={messages.lineHeight}
        values={lineHeights}
        chosen={reading.lineHeight}
        onChoose={(lineHeight) => onChange({ lineHeight })}
        nameOf={messages.lineHeightStep}
        renderStep={(step) => <span className="text-[13px]">{messages.lineHeightStep(step)}</span>}
      />
      <Choice
        legend={messages.measure}
        values={measures}
        chosen={reading.measure ?? defaultMeasure}
        onChoose={(measure) => onChange({ measure })}
        nameOf={(step) => `${messages.measure}: ${messages.measureStep(step)}`}
        renderStep={(step) => <span className="text-[13px]">{messages.measureStep(step)}</span>}
      />
      <Choice
        legend={messages.typeface}
        values={typefaces}
        chosen={reading.typeface ?? defaultTypeface}
        onChoose={(typeface) => onChange({ typeface })}
        nameOf={(typeface) => messages.typefaces[typeface]}
        renderStep={(typeface) => (
          <span className={`text-[15px] ${typeface === "serif" ? "font-[Songti_SC,serif]" : ""}`}>
            {messages.typefaces[typeface]}
          </span>
        )}
      />
      {!reading.isFocused && (
        <TextButton className="justify-center" onClick={() => onChange({ isFocused: true })}>
          <Maximize aria-hidden size={15} />
          <span>{messages.enterFocus}</span>
        </TextButton>
      )}
    </div>
  );
}

interface ChoiceProps<T extends number | string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
  readonly nameOf: (value: T) => string;
  readonly renderStep: (value: T) => ReactNode;
}

/** Steps of which one is chosen: radio buttons, so that arrows move among them. */
function Choice<T extends number | string>(props: ChoiceProps<T>) {
  const { legend, values, chosen, onChoose, nameOf, renderStep } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className="eyebrow mb-1.5">{legend}</legend>
      <div className="flex overflow-hidden rounded-[10px] border border-line">
        {values.map((value) => (
          <label
            key={value}
            className="relative grid h-11 flex-1 cursor-pointer place-items-center text-ink-2 hover:text-ink has-checked:bg-bg-2 has-checked:text-teal has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-teal"
          >
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              aria-label={nameOf(value)}
              onChange={() => onChoose(value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span aria-hidden>{renderStep(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
