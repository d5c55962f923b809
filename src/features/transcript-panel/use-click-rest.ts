import { useEffect, useState } from "react";

/** How long after a press on the words a second one may still make it a double click, in ms. */
const doubleClickMs = 400;

interface ClickRest {
  readonly notePress: () => void;
  /** Calls `act`, after a press on the words only when no double click can come of it. */
  readonly run: (act: () => void) => void;
  readonly cancel: () => void;
}

function createClickRest(): ClickRest {
  let pressedAtMs = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    notePress: () => {
      pressedAtMs = performance.now();
    },
    run: (act) => {
      clearTimeout(timer);
      const restMs = pressedAtMs + doubleClickMs - performance.now();
      if (restMs > 0) timer = setTimeout(act, restMs);
      else act();
    },
    cancel: () => clearTimeout(timer),
  };
}

/** Holds back what moves the page, so that both clicks of a double click meet the same word. */
export function useClickRest(): ClickRest["run"] {
  const [rest] = useState(createClickRest);
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener(
      "pointerdown",
      ({ target }) => {
        if (target instanceof Element && target.closest(".transcript-text")) rest.notePress();
      },
      { signal: controller.signal, passive: true, capture: true },
    );
    return () => {
      rest.cancel();
      controller.abort();
    };
  }, [rest]);
  return rest.run;
}
