import type { ReactNode } from "react";

/** A part of the page that some screens have. */
export interface MediaPartProps {
  /** As `useKnownMedia` says it. */
  readonly isShown: boolean | undefined;
  /** Lets the style sheet choose while that is not known, e.g. `hidden roomy:contents`. */
  readonly unknownClass: string;
  readonly children: ReactNode;
}

/** Shows it where the screen is known to be one of them, and lets style choose until then. */
export function MediaPart({ isShown, unknownClass, children }: MediaPartProps) {
  if (isShown === false) return null;
  return <div className={isShown ? "contents" : unknownClass}>{children}</div>;
}

/** The screens that are not meant. */
export function notKnown(isShown: boolean | undefined): boolean | undefined {
  return isShown === undefined ? undefined : !isShown;
}
