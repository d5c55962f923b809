import { useEffect, useEffectEvent, useLayoutEffect, type ReactNode } from "react";

/** Makes the page what React believes it to be: styles of single elements no policy lets it have. */
export function completePage(root: Element): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-style]")) {
    element.style.cssText = element.dataset["style"] ?? "";
    delete element.dataset["style"];
  }
}

/** The app, and what is done once it has the page. */
export interface ReadyNoteProps {
  readonly children: ReactNode;
  /** It stands there, before anything else can happen. */
  readonly onShown: () => void;
  readonly onReady: () => void;
}

/** Tells the first script when the app has the page, so that what was pressed before is done. */
export function ReadyNote({ children, onShown, onReady }: ReadyNoteProps) {
  const tell = useEffectEvent(onReady);
  const tellShown = useEffectEvent(onShown);
  useLayoutEffect(() => tellShown(), []);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (dataset["made"] === "other") delete dataset["made"];
    // In a task of its own: what a link asks for, React reads right after it has adopted a page.
    const timer = setTimeout(() => {
      document.querySelector(".boot-note")?.remove();
      tell();
      document.dispatchEvent(new Event("app-ready"));
    });
    return () => clearTimeout(timer);
  }, []);
  return children;
}
