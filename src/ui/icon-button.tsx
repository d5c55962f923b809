import type { ReactNode } from "react";

/** A round button with an icon, at least 44 px to touch; `label` is its accessible name. */
export interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** The pointer or the focus has come to it: time to load what it opens. */
  readonly onApproach?: () => void;
  readonly isDisabled?: boolean;
  /** For buttons that stay pressed. */
  readonly isPressed?: boolean;
  /** For buttons that open something beside them. */
  readonly isExpanded?: boolean;
  readonly className?: string;
}

export function IconButton(props: IconButtonProps) {
  const {
    label,
    onClick,
    onApproach,
    children,
    isDisabled = false,
    isPressed,
    isExpanded,
    className = "",
  } = props;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      disabled={isDisabled}
      onClick={onClick}
      onPointerEnter={onApproach}
      onFocus={onApproach}
      className={`inline-flex h-11 min-w-11 items-center justify-center gap-1 rounded-full text-ink-2 hover:bg-bg-2 hover:text-ink disabled:opacity-40 disabled:hover:bg-transparent aria-pressed:text-teal print:hidden ${className}`}
    >
      {children}
    </button>
  );
}
