import { X } from "lucide-react";
import { IconButton } from "../icon-button.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { useMessages } from "../messages-context.ts";
import type { Toast } from "../toast-context.ts";
import { TextButton } from "../text-button.tsx";

/** A toast as it is seen, with what can be done about it. */
export interface ToastCardProps {
  readonly toast: Toast;
  readonly onDismiss: () => void;
  /** The pointer or the focus has come to it, or left it. */
  readonly onHold: (isHeld: boolean) => void;
}

export function ToastCard({ toast, onDismiss, onHold }: ToastCardProps) {
  const { text, link, renderForm, actions } = toast;
  const messages = useMessages(controlMessages);
  return (
    <div
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
      className="pointer-events-auto flex max-w-full items-center gap-2 rounded-xl border border-line bg-bg-2 py-1 pr-1 pl-4 text-sm text-ink"
    >
      <div className="min-w-0 py-1.5">
        <p>{text}</p>
        {link !== undefined && (
          <input
            readOnly
            aria-label={text}
            value={link}
            onFocus={(event) => event.target.select()}
            className="mt-1 w-full min-w-60 rounded-md border border-line bg-bg px-2 py-1 font-mono text-xs"
          />
        )}
        {renderForm?.(onDismiss)}
      </div>
      {actions?.map(({ label, onPress }) => (
        <TextButton
          key={label}
          className="shrink-0 whitespace-nowrap"
          onClick={() => {
            onDismiss();
            onPress();
          }}
        >
          {label}
        </TextButton>
      ))}
      <IconButton label={messages.dismiss} onClick={onDismiss}>
        <X aria-hidden size={16} />
      </IconButton>
    </div>
  );
}
