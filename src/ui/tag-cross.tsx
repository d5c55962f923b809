import { X } from "lucide-react";

/** The way out of a chosen tag, beside its name in large letters. */
export interface TagCrossProps {
  readonly tag: string;
  readonly onPress: () => void;
}

export function TagCross({ tag, onPress }: TagCrossProps) {
  return (
    <button
      type="button"
      aria-pressed
      title={tag}
      onClick={onPress}
      className="relative grid size-7 shrink-0 place-items-center rounded-full bg-teal text-bg after:absolute after:-inset-2"
    >
      {/* What a chip of this tag is called everywhere. */}
      <span className="sr-only">{tag}</span>
      <X aria-hidden size={15} strokeWidth={2.5} />
    </button>
  );
}
