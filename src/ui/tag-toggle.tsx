import { Bell, BellOff } from "lucide-react";
import { TextButton } from "./text-button.tsx";

/** A button that follows a tag or mutes it, and stays pressed; on phones its icon is what is seen. */
export interface TagToggleProps {
  readonly kind: "follow" | "mute";
  readonly label: string;
  readonly isPressed: boolean;
  readonly onToggle: () => void;
}

const icons = { follow: Bell, mute: BellOff };

export function TagToggle({ kind, label, isPressed, onToggle }: TagToggleProps) {
  const Icon = icons[kind];
  return (
    <TextButton isPressed={isPressed} onClick={onToggle} className="max-w-full md:min-w-33">
      <Icon aria-hidden size={16} className="shrink-0" />
      <span className="truncate max-md:sr-only">{label}</span>
    </TextButton>
  );
}
