import { useRef, useState, type KeyboardEvent } from "react";
import { moveInQueue } from "#core/listener/queue.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { queueMessages } from "#messages/zh/queue.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { QueueRow } from "./queue-row.tsx";
import { useQueueDrag } from "./use-queue-drag.ts";

/** Episodes shown before the listener asks for more. */
const shownAtOnce = 60;

/** The queue in its order, which a pointer and keys can change; every change is announced. */
export function QueueList({ onPlay }: { readonly onPlay: (id: string) => void }) {
  const messages = useMessages(queueMessages);
  const actions = usePlayerActions();
  const queue = usePlayerState((state) => state.queue);
  const controls = useMessages(controlMessages);
  const [shownCount, setShownCount] = useState(shownAtOnce);
  const [announcement, setAnnouncement] = useState("");
  const listRef = useRef<HTMLOListElement>(null);

  const move = (id: string, index: number): void => {
    const target = Math.min(queue.length - 1, Math.max(0, index));
    const title = queue.find((episode) => episode.id === id)?.title ?? "";
    actions.moveQueued(id, target);
    setAnnouncement(messages.queuedAt(title, target + 1, queue.length));
  };
  const { drag, startDrag } = useQueueDrag(listRef, move);
  const shown = drag ? moveInQueue(queue, drag.id, drag.index) : queue;

  const handleKeyDown = (event: KeyboardEvent, id: string, index: number): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    move(id, index + step);
  };
  const remove = (id: string, title: string): void => {
    actions.removeFromQueue(id);
    setAnnouncement(messages.removedFromQueue(title));
    // The button that was pressed is gone: the focus stays in the list.
    listRef.current?.focus();
  };
  return (
    <>
      <p className="text-[13px] text-ink-3">{messages.queueOrderHelp}</p>
      <ol ref={listRef} tabIndex={-1} aria-label={messages.upNext} className="outline-none">
        {shown.slice(0, shownCount).map(({ id, title }, index) => (
          <QueueRow
            key={id}
            id={id}
            title={title}
            isDragged={drag?.id === id}
            onPlay={() => onPlay(id)}
            onRemove={() => remove(id, title)}
            onGrab={(event) => startDrag(event, { id, index })}
            onKeyDown={(event) => handleKeyDown(event, id, index)}
          />
        ))}
      </ol>
      {shown.length > shownCount && (
        <TextButton onClick={() => setShownCount(shownCount + shownAtOnce)}>
          {controls.showMore}
        </TextButton>
      )}
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </>
  );
}
