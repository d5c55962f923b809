import { useEffect, useState } from "react";
import { copyText } from "./copy-text.ts";

/** What came of copying, for as long as a button says it. */
export type CopyState = "idle" | "copied" | "refused";

const shownMs = 2000;

/** Copies; what came of it stands in the button for two seconds, a refusal until the next try. */
export function useCopied(): { readonly state: CopyState; readonly copy: (text: string) => void } {
  const [state, setState] = useState<CopyState>("idle");
  useEffect(() => {
    if (state !== "copied") return undefined;
    const timer = setTimeout(() => setState("idle"), shownMs);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (text: string): void => {
    void copyText(text).then((isCopied) => setState(isCopied ? "copied" : "refused"));
  };
  return { state, copy };
}
