import { controlMessages } from "#messages/zh/controls.ts";
import { useMessages } from "../messages-context.ts";

/** Says that a page is on its way; as tall as a page, so that nothing below it jumps. */
export function LoadingNote() {
  const messages = useMessages(controlMessages);
  return (
    <p role="status" className="min-h-[100dvh] text-ink-3">
      {messages.loading}
    </p>
  );
}
