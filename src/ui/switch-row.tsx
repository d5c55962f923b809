import { useId } from "react";

/** A setting that is on or off, with a sentence about it. */
export interface SwitchRowProps {
  readonly label: string;
  readonly note: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function SwitchRow({ label, note, isOn, onChange }: SwitchRowProps) {
  const noteId = useId();
  return (
    <label className="flex min-h-11 cursor-pointer items-center justify-between gap-4 py-1.5">
      <span>
        <span className="block text-sm">{label}</span>
        <span id={noteId} className="block text-[13px] text-ink-3">
          {note}
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        aria-label={label}
        aria-describedby={noteId}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="peer sr-only"
      />
      <span
        aria-hidden
        className="h-6 w-10 shrink-0 rounded-full border border-line bg-bg-2 p-[3px] peer-checked:border-teal peer-checked:bg-sel peer-checked:*:translate-x-4 peer-checked:*:bg-teal peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-teal"
      >
        <span className="block h-4 w-4 rounded-full bg-ink-3 transition-transform" />
      </span>
    </label>
  );
}
