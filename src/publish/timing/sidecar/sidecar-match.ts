import type { SidecarTimes } from "./sidecar-times.ts";

/** Where a sidecar and the notes part, and what either says from there on. */
export interface SidecarMismatch {
  /** 1-based line of the sidecar. */
  readonly line: number;
  /** Empty when the sidecar ends first. */
  readonly sidecarText: string;
  /** Empty when the notes end first. */
  readonly notesText: string;
}

/** Notes laid upon a sidecar, as far as both say the same. */
export type SidecarMatch =
  | { readonly ok: true; readonly times: SidecarTimes }
  | { readonly ok: false; readonly mismatch: SidecarMismatch };
