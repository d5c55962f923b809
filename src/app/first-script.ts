import { createSiteScope } from "#core/listener/site-scope.ts";
import type { HeldPress } from "./held-press.ts";

/**
 * Runs before a page that was made ahead of time is painted: gives it the looks that the listener
 * chose, has nothing else fetched before it is painted, and notes what is pressed before the app is
 * there. Kept below a kilobyte.
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
  return Reflect.get(Object(value), name);
}

/** A value that is none has no style. */
function look(from: unknown, name: string): void {
  const value = readField(from, name);
  if (value) Reflect.set(dataset, name, value);
}

const preferences = read("preferences");
const reading = readField(preferences, "reading");
look(preferences, "theme");
for (const name of ["textSize", "lineHeight", "measure", "typeface"]) look(reading, name);

// The front page of who was here before, results, and the text alone are other pages than the one
// that was made: the app alone shows them.
const isFront = dataset["made"] === "front";
const isList = isFront || dataset["made"] === "tag";
const isKnown = Boolean(read("playback") ?? read("tags"));
const isOther =
  (isFront && isKnown) ||
  (isList && location.search !== "") ||
  location.hash === "#search" ||
  readField(reading, "isFocused") === true;
if (isOther) dataset["made"] = "other";

/** What the page is not read by. It stands before this script, with its address as data. */
const later = document.querySelectorAll<HTMLElement>("[data-href],[data-src]");
void new Promise((resolve) => {
  // Another page is painted by what comes.
  if (isOther) resolve(true);
  new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
  // A window that nobody sees is not painted.
  addEventListener("load", () => setTimeout(resolve, 500));
}).then(() => later.forEach((element) => Object.assign(element, element.dataset)));

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
/** Of what is listened to, and of what is dispatched. */
const options = { capture: true, signal: controller.signal, bubbles: true, cancelable: true };

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
      document.dispatchEvent(new CustomEvent("press-held", { ...options, detail: find() }));
    const again = (): void => {
      element.dispatchEvent(new MouseEvent("click", { ...options, ...find() }));
    };
    if (isLeft()) presses.set(element, { again, isLeft });
  },
  options,
);

// Keys of the page; what is typed somewhere is taken from there.
document.addEventListener(
  "keydown",
  (event) => {
    const { target, key } = event;
    if (!(target instanceof Element) || target.closest("a,button,input")) return;
    hold(event);
    const again = (): void => {
      target.dispatchEvent(new KeyboardEvent("keydown", event));
    };
    presses.set(key, { again });
  },
  options,
);

// The player comes before the app.
document.addEventListener("player-ready", () => {
  presses.forEach(({ isLeft }, key) => isLeft?.() === false && presses.delete(key));
});

document.addEventListener("app-ready", () => {
  controller.abort();
  presses.forEach(({ again }) => again());
});
