import type { ReactNode } from "react";

/** A bordered button with words. */
export interface TextButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly isPressed?: boolean;
  readonly className?: string;
}

export function TextButton({ onClick, children, isPressed, className = "" }: TextButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-pressed={isPressed}
      className={`inline-flex min-h-11 items-center gap-1.5 rounded-[10px] border border-line px-3 text-sm text-ink-2 hover:border-ink-3 hover:text-ink aria-pressed:border-teal aria-pressed:text-teal ${className}`}
    >
      {children}
    </button>
  );
}
