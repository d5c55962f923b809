import type { ReactNode } from "react";
import type { World } from "./states-world.tsx";

/** A component with the states in which it is looked at. */
export interface ComponentStates {
  readonly name: string;
  /** Each state puts its own world into it and renders the component there. */
  readonly states: Readonly<Record<string, (world: World) => ReactNode>>;
  /** It stands over the window, so that its states are seen one at a time. */
  readonly isOverlay?: boolean;
}
