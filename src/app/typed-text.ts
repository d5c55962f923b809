import { readName, typeText } from "#ui/loading/standing-controls.ts";

/** A page that is typed into before the app has it. */
export interface TypedPage {
  readonly root: Element;
  /** False where the app puts another page in its place: the boxes are others then, of the same names. */
  readonly isAdopted: boolean;
}

/**
 * Keeps what is typed into a page, and which of its boxes has the focus, until the app is there.
 *
 * @returns what to do once it is
 */
export function keepTypedText({ root, isAdopted }: TypedPage): () => void {
  const controller = new AbortController();
  const options = { capture: true, signal: controller.signal };
  const earlier = new Map<string, string>();
  const typed = new Map<string, string>();
  let focused = findFocused(document.activeElement);
  for (const box of listBoxes(root)) {
    typed.set(readName(box), box.value);
    if (!isAdopted) continue;
    // React expects the box that was made.
    earlier.set(readName(box), box.value);
    box.value = "";
  }
  const noteText = ({ target }: Event): void => {
    const box = findBox(target);
    if (!box) return;
    typed.set(readName(box), (earlier.get(readName(box)) ?? "") + box.value);
  };
  const noteFocus = ({ target }: Event): void => {
    focused = findFocused(target);
  };
  document.addEventListener("input", noteText, options);
  document.addEventListener("focusin", noteFocus, options);
  return () => {
    controller.abort();
    for (const box of listBoxes(root)) {
      const name = readName(box);
      if (name === focused && box.getClientRects().length > 0) takeFocus(box);
      const text = typed.get(name) ?? "";
      if (text !== "" && text !== box.value) typeText(box, text);
    }
  };
}

/** What stands there has the focus already, but nobody heard of it. */
function takeFocus(box: HTMLInputElement): void {
  if (document.activeElement === box) {
    box.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  } else box.focus({ preventScroll: true });
}

function findFocused(target: unknown): string | undefined {
  const box = findBox(target);
  return box && readName(box);
}

function listBoxes(root: Element): HTMLInputElement[] {
  return [...root.querySelectorAll("input")].flatMap((input) => findBox(input) ?? []);
}

function findBox(target: unknown): HTMLInputElement | undefined {
  const isBox = target instanceof HTMLInputElement && ["search", "text"].includes(target.type);
  return isBox ? target : undefined;
}
