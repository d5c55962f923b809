import { useId, type ReactNode } from "react";

/** One of a few, side by side. */
export interface SegmentedChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly icon?: ReactNode;
  }[];
  readonly onChange: (value: T) => void;
  readonly describedBy?: string;
}

export function SegmentedChoice<T extends string>(props: SegmentedChoiceProps<T>) {
  const { label, value, options, onChange, describedBy } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      className="inline-flex gap-[3px] rounded-[10px] border border-line bg-bg-1 p-[3px]"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex h-[38px] flex-1 cursor-pointer items-center justify-center gap-1.5 rounded-[7px] px-3.5 text-sm whitespace-nowrap text-ink-2 has-checked:bg-bg-2 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-teal"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            // Over all of it, so that whoever presses presses the button itself.
            className="absolute inset-0 m-0 cursor-pointer opacity-0"
          />
          <span className="contents">{option.icon}</span>
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
