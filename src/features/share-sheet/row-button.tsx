/** What is done with a row: its last word, with a longer name for those who hear it. */
export interface RowButtonProps {
  readonly label: string;
  readonly name: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

/** How the last word of a row looks, be it a button or a link. */
export const rowButtonClass =
  "inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg px-1 text-sm font-semibold text-ink hover:bg-bg-2 disabled:opacity-40";

export function RowButton({ label, name, isDisabled = false, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      disabled={isDisabled}
      onClick={onPress}
      className={rowButtonClass}
    >
      {label}
    </button>
  );
}
