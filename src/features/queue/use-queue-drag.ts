import { useState, type PointerEvent, type RefObject } from "react";

/** A row under the pointer, and where it would be put down now. */
export interface QueueDrag {
  readonly id: string;
  readonly index: number;
}

/**
 * Dragging rows of a list: the list shows the new order while the pointer moves, and
 * `onDrop` is called once it lets go. A lost pointer leaves the order as it was.
 */
export function useQueueDrag(
  listRef: RefObject<HTMLElement | null>,
  onDrop: (id: string, index: number) => void,
) {
  const [drag, setDrag] = useState<QueueDrag>();
  const startDrag = (event: PointerEvent<HTMLElement>, start: QueueDrag): void => {
    if (event.button !== 0) return;
    let current = start;
    // The handle moves with its row, and a moved element loses the pointer: the window keeps it.
    const controller = new AbortController();
    const { signal } = controller;
    const end = (): void => {
      controller.abort();
      setDrag(undefined);
    };
    window.addEventListener(
      "pointermove",
      ({ clientY }) => {
        current = { id: start.id, index: findIndexAt(listRef.current, clientY) };
        setDrag(current);
      },
      { signal },
    );
    window.addEventListener(
      "pointerup",
      () => {
        end();
        if (current.index !== start.index) onDrop(current.id, current.index);
      },
      { signal },
    );
    window.addEventListener("pointercancel", end, { signal });
    setDrag(start);
  };
  return { drag, startDrag };
}

/** The row at a height of the window: the first or last one above and below the list. */
function findIndexAt(list: HTMLElement | null, y: number): number {
  const rows = [...(list?.children ?? [])];
  const index = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return index === -1 ? rows.length - 1 : index;
}
