import { createSiteScope } from "#core/listener/site-scope.ts";
import type { HeldPress } from "./held-press.ts";

/**
 * Runs before a page that was made ahead of time is painted: gives it the looks that the listener
 * chose, and notes what is pressed before the app is there. Kept below a kilobyte.
 */
const { dataset } = document.documentElement;
const scope = createSiteScope(new URL(dataset["root"] ?? "./", location.href).pathname);

/** What is remembered under a name; undefined where nothing is, or nothing that can be read. */
function read(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(scope + name) ?? "null");
  } catch {
    return undefined;
  }
}

function readField(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

const preferences = read("preferences");
const theme = readField(preferences, "theme");
if (theme === "day" || theme === "night") dataset["theme"] = theme;
const reading = readField(preferences, "reading");
for (const name of ["textSize", "lineHeight", "measure", "typeface"]) {
  const value = readField(reading, name);
  if (typeof value === "number" || typeof value === "string") dataset[name] = String(value);
}

// The front page of who was here before, results, and the text alone are other pages than the one
// that was made: the app alone shows them.
const isFront = dataset["made"] === "front";
const isList = isFront || dataset["made"] === "tag";
const isKnown = ["playback", "tags"].some((name) => Boolean(read(name)));
const isOther =
  (isFront && isKnown) ||
  (isList && location.search !== "") ||
  location.hash === "#search" ||
  readField(reading, "isFocused") === true;
if (isOther) dataset["made"] = "other";

/** What was pressed: how to press it again, and to ask whether the player answers it already. */
interface Press {
  readonly again: () => void;
  readonly isLeft?: () => boolean;
}

/** By what it was: who presses again is impatient. */
const presses = new Map<unknown, Press>();
/** React, when it is about to take the page over, would do it as well: it would be done twice. */
const hold = (event: Event): void => event.stopPropagation();

const controller = new AbortController();
const options = { capture: true, signal: controller.signal };

document.addEventListener(
  "click",
  (event) => {
    const { target, clientX, pageY } = event;
    const isSelecting = getSelection()?.isCollapsed === false;
    if (!(target instanceof Element) || isSelecting || target.closest("a,input")) return;
    hold(event);
    // Nor does the browser open a panel that stands there empty.
    event.preventDefault();
    const element = target.closest("button") ?? target;
    const find = (): HeldPress => ({ target: element, clientX, clientY: pageY - scrollY });
    const isLeft = (): boolean =>
      document.dispatchEvent(new CustomEvent("press-held", { cancelable: true, detail: find() }));
    const again = (): void => {
      element.dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, ...find() }),
      );
    };
    if (isLeft()) presses.set(element, { again, isLeft });
  },
  options,
);

// Keys of the page; what is typed somewhere is taken from there.
document.addEventListener(
  "keydown",
  (event) => {
    const { target, key, code, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (!(target instanceof Element) || target.closest("a,button,input")) return;
    hold(event);
    const keys = { key, code, shiftKey, ctrlKey, metaKey, altKey };
    const again = (): void => {
      target.dispatchEvent(
        new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...keys }),
      );
    };
    presses.set(key, { again });
  },
  options,
);

// The player comes before the app.
document.addEventListener("player-ready", () => {
  for (const [key, { isLeft }] of presses) if (isLeft?.() === false) presses.delete(key);
});

document.addEventListener("app-ready", () => {
  controller.abort();
  for (const { again } of presses.values()) again();
});
