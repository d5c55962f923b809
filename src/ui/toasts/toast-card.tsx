import { X } from "lucide-react";
import { createLazyPanel } from "../loading/lazy-panel.tsx";
import { IconButton } from "../icon-button.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { useMessages } from "../messages-context.ts";
import type { Toast } from "./toast-context.ts";
import type { ToastFormProps } from "./toast-form.tsx";
import { TextButton } from "../text-button.tsx";

const ToastForm = createLazyPanel<ToastFormProps>(
  async () => (await import("./toast-form.tsx")).ToastForm,
);

/** A notice as it is seen, with what can be done about it. */
export interface ToastCardProps {
  readonly notice: Toast;
  readonly onDismiss: () => void;
  /** The pointer or the focus has come to it, or left it. */
  readonly onHold: (isHeld: boolean) => void;
}

export function ToastCard({ notice, onDismiss, onHold }: ToastCardProps) {
  const { text, link, question, actions } = notice;
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
        {question && <ToastForm question={question} onClose={onDismiss} />}
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
