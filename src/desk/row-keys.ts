import type { KeyboardEvent } from "react";

/** What the keys do on the row of a sentence. */
export interface RowActions {
  readonly togglePlay: () => void;
  /** By so many ms, of the mark that has the focus. */
  readonly move: (byMs: number, mark: "start" | "next") => void;
  /** Puts a mark to what is heard now. */
  readonly mark: (mark: "start" | "next") => void;
  readonly pin: (withNext: boolean) => void;
  readonly unpin: () => void;
  readonly widen: () => void;
  /** To the row behind or before this one. */
  readonly go: (step: 1 | -1) => void;
}

const farMs = 100;

/** Does what a key says on the row of a sentence; keys of buttons stay theirs. */
export function pressRowKey(event: KeyboardEvent<HTMLElement>, actions: RowActions): void {
  const { key, shiftKey, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
  const isButton = target instanceof HTMLButtonElement;
  if (isButton && (key === " " || key === "Enter")) return;
  const act = findAction(key, { shiftKey, target, actions });
  if (!act) return;
  event.preventDefault();
  act();
}

interface Press {
  readonly shiftKey: boolean;
  readonly target: EventTarget;
  readonly actions: RowActions;
}

function findAction(key: string, press: Press): (() => void) | undefined {
  const { shiftKey, target, actions } = press;
  const mark = target instanceof HTMLElement ? target.dataset["mark"] : undefined;
  if (shiftKey && (key === "ArrowLeft" || key === "ArrowRight")) {
    const byMs = key === "ArrowLeft" ? -farMs : farMs;
    return () => actions.move(byMs, mark === "next" ? "next" : "start");
  }
  const table: Readonly<Record<string, () => void>> = {
    " ": actions.togglePlay,
    Enter: () => actions.pin(shiftKey),
    s: () => actions.mark("start"),
    e: () => actions.mark("next"),
    u: actions.unpin,
    w: actions.widen,
    n: () => actions.go(1),
    p: () => actions.go(-1),
  };
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
