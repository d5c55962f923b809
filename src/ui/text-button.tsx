import type { ReactNode } from "react";

/** A bordered button with words. */
export interface TextButtonProps {
  readonly onClick?: () => void;
  readonly children: ReactNode;
  /** The accessible name where more is meant than is seen; it holds what is seen. */
  readonly label?: string;
  readonly isPressed?: boolean;
  /** Sends the form around it. */
  readonly isSubmit?: boolean;
  readonly className?: string;
}

export function TextButton(props: TextButtonProps) {
  const { onClick, children, label, isPressed, isSubmit = false, className = "" } = props;
  return (
    <button
      type={isSubmit ? "submit" : "button"}
      onClick={onClick}
      aria-label={label}
      aria-pressed={isPressed}
      className={`inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-[10px] border border-line px-3 text-sm text-ink-2 hover:border-ink-3 hover:text-ink aria-pressed:border-teal aria-pressed:text-teal ${className}`}
    >
      {children}
    </button>
  );
}
