import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from "react";

/** What the keys of a toolbar stand on. */
export interface ToolbarKeyDeps {
  readonly toolbarRef: RefObject<HTMLElement | null>;
  /** What the toolbar belongs to. */
  readonly panelRef: RefObject<HTMLElement | null>;
  readonly onDismiss: () => void;
}

/**
 * Makes a toolbar the next stop of Tab for whoever has just selected text: it stands
 * elsewhere in the document. Arrows move inside of it, Shift+Tab on its first tool leads back
 * to where the focus came from, and so does Esc, which also closes it.
 */
export function useToolbarKeys({ toolbarRef, panelRef, onDismiss }: ToolbarKeyDeps): void {
  const cameFrom = useRef<Element>(null);
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const tools = [...(toolbarRef.current?.querySelectorAll("button") ?? [])];
    const focused = document.activeElement;
    const index = tools.findIndex((tool) => tool === focused);
    const goTo = (tool: HTMLElement | undefined): void => {
      if (!tool) return;
      event.preventDefault();
      event.stopPropagation();
      tool.focus();
    };
    const goBack = (): void => {
      event.preventDefault();
      event.stopPropagation();
      if (index !== -1) returnFocus(cameFrom.current);
    };
    const isReading = focused === null || focused.contains(panelRef.current);
    if (event.key === "Tab" && !event.shiftKey && index === -1 && isReading) {
      cameFrom.current = focused;
      goTo(tools[0]);
    }
    if (event.key === "Tab" && event.shiftKey && index === 0) goBack();
    if (event.key === "ArrowRight" && index !== -1) goTo(tools[(index + 1) % tools.length]);
    if (event.key === "ArrowLeft" && index !== -1) goTo(tools.at(index - 1));
    if (event.key === "Escape" && (index !== -1 || isReading)) {
      goBack();
      onDismiss();
    }
  });
  useEffect(() => {
    const controller = new AbortController();
    // Before the page's own keys, which would move the sound or end a loop.
    document.addEventListener("keydown", (event) => handleKey(event), {
      signal: controller.signal,
      capture: true,
    });
    return () => controller.abort();
  }, []);
  // Before the toolbar leaves the page: a tool that closes it must not take the focus along.
  useLayoutEffect(() => {
    const toolbar = toolbarRef.current;
    return () => {
      if (toolbar?.contains(document.activeElement)) returnFocus(cameFrom.current);
    };
  }, [toolbarRef]);
}

function returnFocus(element: Element | null): void {
  if (element instanceof HTMLElement && element !== document.body) {
    element.focus({ preventScroll: true });
  } else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
