import {
  startTransition,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { AdoptionContext } from "#ui/hooks/use-learned.ts";

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
  /** Whether it takes over what stands there. */
  readonly isAdopted: boolean;
  /** It stands there, before anything else can happen. */
  readonly onShown: () => void;
  readonly onReady: () => void;
}

/** Tells the first script when the app has the page, so that what was pressed before is done. */
export function ReadyNote({ children, isAdopted, onShown, onReady }: ReadyNoteProps) {
  const isAdopting = useRef(isAdopted);
  const readIsAdopting = useCallback(() => isAdopting.current, []);
  const [isKnown, setIsKnown] = useState(false);
  const tell = useEffectEvent(onReady);
  const tellShown = useEffectEvent(onShown);
  useLayoutEffect(() => tellShown(), []);
  useEffect(() => {
    isAdopting.current = false;
    const { dataset } = document.documentElement;
    if (dataset["made"] === "other") delete dataset["made"];
    // Along with what depends on the screen, see `useKnownMedia`: what was pressed is its last form.
    startTransition(() => setIsKnown(true));
  }, []);
  useEffect(() => {
    if (!isKnown) return undefined;
    // In a task of its own: what a link asks for, React reads right after it has adopted a page.
    const timer = setTimeout(() => {
      document.querySelector(".boot-note")?.remove();
      tell();
      document.dispatchEvent(new Event("app-ready"));
    });
    return () => clearTimeout(timer);
  }, [isKnown]);
  return <AdoptionContext value={readIsAdopting}>{children}</AdoptionContext>;
}
