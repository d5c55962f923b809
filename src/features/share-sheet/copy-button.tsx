import type { LucideIcon } from "lucide-react";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";

/** Copies something, and says in its own place that it has. */
export interface CopyButtonProps {
  readonly Icon: LucideIcon;
  readonly label: string;
  readonly isCopied: boolean;
  /** What is wanted most. */
  readonly isStrong?: boolean;
  readonly onPress: () => void;
}

const strongClass = "min-h-12 bg-ink px-4 font-semibold text-bg lg:min-h-11";
const plainClass = "min-h-11 border border-line px-2.5 text-ink";

export function CopyButton({ Icon, label, isCopied, isStrong = false, onPress }: CopyButtonProps) {
  const { copied } = useMessages(shareSheetMessages);
  return (
    <button
      type="button"
      onClick={onPress}
      className={`inline-flex items-center justify-center gap-2 rounded-[10px] text-[14.5px] ${isStrong ? strongClass : plainClass}`}
    >
      <Icon aria-hidden size={16} />
      <span>{isCopied ? copied : label}</span>
    </button>
  );
}
