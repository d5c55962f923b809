import type { KeyboardEvent, PointerEvent } from "react";
import type { QuoteEdge, QuoteStep } from "#core/share/quote.ts";

/** An end of the quote: dragged, or moved by keys, by a word or with Shift by a sentence. */
export interface QuoteHandleProps {
  readonly edge: QuoteEdge;
  readonly label: string;
  /** Index of the word it stands at, and between which ones it may. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Where it stands, as it is said. */
  readonly text: string;
  readonly onStep: (by: QuoteStep["by"], unit: QuoteStep["unit"]) => void;
  readonly onPut: (word: number) => void;
  readonly onHold: () => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onRelease: () => void;
}

const back = new Set(["ArrowLeft", "ArrowDown", "PageDown"]);
const forward = new Set(["ArrowRight", "ArrowUp", "PageUp"]);

export function QuoteHandle(props: QuoteHandleProps) {
  const { edge, label, value, min, max, text, onStep, onPut, onHold, onDrag, onRelease } = props;
  const press = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isSentence = event.shiftKey || key.startsWith("Page");
    if (back.has(key)) onStep(-1, isSentence ? "sentence" : "word");
    else if (forward.has(key)) onStep(1, isSentence ? "sentence" : "word");
    else if (key === "Home") onPut(min);
    else if (key === "End") onPut(max);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hold = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    onHold();
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={text}
      onKeyDown={press}
      onPointerDown={hold}
      onPointerMove={onDrag}
      onPointerUp={onRelease}
      onPointerCancel={onRelease}
      // The line is thin and its knob small: the touch goes to a box around both.
      className="relative z-[1] -mx-px inline-block h-[1.6em] w-0.5 cursor-ew-resize touch-none bg-teal align-[-0.45em] select-none before:absolute before:-inset-x-[21px] before:-inset-y-1.5 after:absolute after:-left-1.5 after:size-3.5 after:rounded-full after:bg-teal data-[edge=first]:after:-top-2 data-[edge=last]:after:-bottom-2"
      data-edge={edge}
    />
  );
}
