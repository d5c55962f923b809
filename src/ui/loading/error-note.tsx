import { controlMessages } from "#messages/zh/controls.ts";
import { useMessages } from "../messages-context.ts";
import { TextButton } from "../text-button.tsx";

/** A sentence about what went wrong, with a way on. */
export interface ErrorNoteProps {
  readonly sentence: string;
  readonly onRetry?: () => void;
  /** Where trying again may never help, but the newest page does. */
  readonly onReload?: () => void;
  readonly className?: string;
}

export function ErrorNote({ sentence, onRetry, onReload, className = "" }: ErrorNoteProps) {
  const messages = useMessages(controlMessages);
  return (
    <div role="alert" className={`flex flex-wrap items-center gap-3 py-4 text-ink-2 ${className}`}>
      <p>{sentence}</p>
      {onRetry && <TextButton onClick={onRetry}>{messages.retry}</TextButton>}
      {onReload && <TextButton onClick={onReload}>{messages.reload}</TextButton>}
    </div>
  );
}
