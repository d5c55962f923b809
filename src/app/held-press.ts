/** What was pressed before the app is there, and where in the window. */
export interface HeldPress {
  readonly target: Element;
  readonly clientX: number;
  readonly clientY: number;
}

declare global {
  interface DocumentEventMap {
    /** Told by the first script; who answers the press prevents that it is kept for the app. */
    "press-held": CustomEvent<HeldPress>;
  }
}

/** Tells the first script that what was pressed may be answered now, or more of it. */
export const tellReady = (): boolean => document.dispatchEvent(new Event("player-ready"));
