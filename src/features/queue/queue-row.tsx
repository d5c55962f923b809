import { GripVertical, Play, X } from "lucide-react";
import type { KeyboardEvent, PointerEvent } from "react";
import { IconButton } from "#ui/icon-button.tsx";
import { libraryMessages } from "#messages/zh/library.ts";
import { queueMessages } from "#messages/zh/queue.ts";
import { useMessages } from "#ui/messages-context.ts";

/** An episode in the queue, with a handle to move it. */
export interface QueueRowProps {
  readonly id: string;
  readonly title: string;
  readonly isDragged: boolean;
  readonly onPlay: () => void;
  readonly onRemove: () => void;
  readonly onGrab: (event: PointerEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function QueueRow(props: QueueRowProps) {
  const { id, title, isDragged, onPlay, onRemove, onGrab, onKeyDown } = props;
  const messages = useMessages(queueMessages);
  const libraryWords = useMessages(libraryMessages);
  return (
    // The keys come from the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      data-id={id}
      onKeyDown={onKeyDown}
      className={`grid grid-cols-[auto_minmax(0,1fr)_auto] items-center rounded-xl ${isDragged ? "bg-bg-2" : ""}`}
    >
      <button
        type="button"
        aria-label={messages.dragToMove(title)}
        title={messages.queueOrderHelp}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onPointerDown={onGrab}
        className="grid h-11 w-9 cursor-grab touch-none place-items-center text-ink-3 hover:text-ink"
      >
        <GripVertical aria-hidden size={18} />
      </button>
      <button
        type="button"
        aria-label={libraryWords.listenTo(title)}
        onClick={onPlay}
        className="flex min-h-11 min-w-0 items-center gap-2 text-left text-sm text-ink-2 hover:text-ink"
      >
        <Play aria-hidden size={12} fill="currentColor" className="shrink-0 text-teal" />
        <span className="truncate">{title}</span>
      </button>
      <IconButton label={messages.removeFromQueue(title)} onClick={onRemove}>
        <X aria-hidden size={18} />
      </IconButton>
    </li>
  );
}
