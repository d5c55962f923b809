import { loadSoonParts } from "#ui/loading/lazy-part.tsx";
import {
  controls,
  findControl,
  findPlace,
  type ControlPlace,
} from "#ui/loading/standing-controls.ts";
import { takeTurn } from "#ui/loading/take-turn.ts";
import { tellReady } from "./held-press.ts";

/** The text, of which most is not laid out. */
const text = ".transcript-run";

/**
 * Keeps where the buttons stand that the first script holds for the app: what was pressed is pressed
 * again, also where the app puts nodes of its own in the place of those that were pressed. So it does
 * where another page was made than has to be shown, or a browser has translated what was made.
 */
export function keepPresses(root: Element): void {
  const controller = new AbortController();
  const places = new Map<Element, ControlPlace>();
  const note = ({ detail: { target }, defaultPrevented }: DocumentEventMap["press-held"]): void => {
    // The player has answered it.
    if (defaultPrevented) places.delete(target);
    // A word is pressed where it stands, or not at all.
    else if (root.contains(target) && target.matches(controls) && !places.has(target)) {
      places.set(target, findPlace(root, target, text));
    }
  };
  document.addEventListener("press-held", note, { signal: controller.signal });
  // So that it hears of those before.
  tellReady();
  document.addEventListener(
    "app-ready",
    () => {
      controller.abort();
      const gone = [...places].flatMap(([target, place]) => (root.contains(target) ? [] : place));
      if (gone.length > 0) void pressAgain(root, gone);
    },
    { once: true },
  );
}

async function pressAgain(root: Element, places: readonly ControlPlace[]): Promise<void> {
  // What React gives up to adopt it makes anew without the parts that come soon: they take two turns.
  await loadSoonParts().catch(() => undefined);
  await takeTurn();
  await takeTurn();
  for (const place of places) findControl(root, place, text)?.click();
}
