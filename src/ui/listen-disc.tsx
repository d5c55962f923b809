import { ListenIcon } from "./listen-icon.tsx";

/** The round button that plays one episode; amber where it is the first thing to press, or sounds. */
export interface ListenDiscProps {
  readonly label: string;
  readonly isSounding: boolean;
  readonly onClick: () => void;
  /** The one of the page. */
  readonly isLarge?: boolean;
  readonly className?: string;
}

export function ListenDisc(props: ListenDiscProps) {
  const { label, isSounding, onClick, isLarge = false, className = "" } = props;
  const look =
    isLarge || isSounding
      ? "border-amber bg-amber text-amber-ink"
      : "border-line text-ink hover:border-ink-3 hover:bg-bg-2";
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className={`grid shrink-0 place-items-center rounded-full border print:hidden ${look} ${isLarge ? "h-14 w-14 md:h-16 md:w-16" : "h-11 w-11"} ${isSounding ? "" : "pl-0.5"} ${className}`}
    >
      <ListenIcon isSounding={isSounding} size={isLarge ? 26 : 18} />
    </button>
  );
}
