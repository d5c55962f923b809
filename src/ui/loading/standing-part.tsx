import {
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type CompositionEvent,
  type MouseEvent,
  type ReactNode,
} from "react";
import { flushSync } from "react-dom";
import { controlMessages } from "#messages/zh/controls.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { useMessages } from "../messages-context.ts";
import { ReloadContext } from "../reload-context.ts";
import { useToast } from "../toast-context.ts";
import { AdoptionContext } from "../hooks/use-learned.ts";
import type { LoadOnce } from "./load-once.ts";
import { findPlace, replaceStanding, type ControlPlace } from "./standing-controls.ts";
import { takeTurn } from "./take-turn.ts";

/** A part that stands in pages which are made ahead of time. */
export interface StandingPartProps {
  readonly source: LoadOnce<unknown>;
  readonly children: ReactNode;
}

/**
 * Leaves what stands in an adopted page as it is, until the part's script is here and the same can
 * be shown in its place. Who presses something in it meanwhile waits for the script, and is told
 * when it cannot be loaded; links lead where they lead.
 */
export function StandingPart({ source, children }: StandingPartProps) {
  const partRef = useRef<HTMLDivElement>(null);
  const isAdopting = useContext(AdoptionContext);
  const [isLeft, setIsLeft] = useState(() => isAdopting() && source.find() === undefined);
  const tellMissing = useMissingToast();
  const presses = useRef(new Map<string, ControlPlace>());
  const isComposing = useRef(false);
  const isReplaced = useRef(false);

  const bring = async (): Promise<void> => {
    // In small pieces; whom somebody waits for comes first.
    if (presses.current.size === 0) await takeTurn();
    try {
      await source.load();
    } catch {
      if (presses.current.size > 0) tellMissing();
      presses.current.clear();
      return;
    }
    if (presses.current.size === 0) await takeTurn();
    const part = partRef.current;
    // A word that is being composed is not taken from under the hand.
    if (!part || isReplaced.current || isComposing.current) return;
    if (isHeldDown(part, () => void bring())) return;
    isReplaced.current = true;
    replaceStanding({
      part,
      presses: [...presses.current.values()],
      replace: () => flushSync(() => setIsLeft(false)),
    });
  };
  const bringFirst = useEffectEvent(() => {
    // Not by React, which writes no attribute of what it adopts.
    partRef.current?.setAttribute("data-standing", "");
    void bring();
  });
  useEffect(() => {
    if (isLeft) bringFirst();
  }, [isLeft]);

  const handleClick = (event: MouseEvent): void => {
    const { target } = event;
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button || !partRef.current) return;
    // The panel that it would open stands there empty.
    event.preventDefault();
    const place = findPlace(partRef.current, button);
    // Who presses again is impatient.
    presses.current.set(JSON.stringify(place), place);
    void bring();
  };
  const noteComposing = ({ type }: CompositionEvent): void => {
    isComposing.current = type === "compositionstart";
    void bring();
  };
  const handlers = isLeft && {
    "data-standing": "",
    onClick: handleClick,
    onCompositionStart: noteComposing,
    onCompositionEnd: noteComposing,
  };
  // Text for React, and none: it looks at nothing inside, neither when it adopts the page nor later.
  return (
    <div ref={partRef} className="contents" suppressHydrationWarning {...handlers}>
      {isLeft ? "" : children}
    </div>
  );
}

const releases = ["pointerup", "pointercancel", "keyup"] as const;

/**
 * Whether something is held down in a part: what is pressed in one button and let go in another
 * was never pressed. Then acts when it was let go, and whom it concerns has heard of it.
 */
function isHeldDown(part: Element, act: () => void): boolean {
  if (!part.querySelector(":active")) return false;
  const controller = new AbortController();
  for (const name of releases) {
    const handle = (): void => {
      controller.abort();
      setTimeout(act);
    };
    window.addEventListener(name, handle, { capture: true, signal: controller.signal });
  }
  return true;
}

function useMissingToast(): () => void {
  const controls = useMessages(controlMessages);
  const messages = useMessages(errorMessages);
  const reload = useContext(ReloadContext);
  const notify = useToast();
  return () =>
    notify({
      text: messages.partMissing,
      actions: [{ label: controls.reload, onPress: reload }],
    });
}
