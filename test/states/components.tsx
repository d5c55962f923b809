import type { ComponentStates } from "./component-states.ts";
import { listenerStates } from "./listener-states.tsx";
import { panelStates } from "./panel-states.tsx";
import { playerStates } from "./player-states.tsx";
import { uiStates } from "./ui-states.tsx";

/** Every component that is looked at, with its states: the one list. */
export const components: readonly ComponentStates[] = [
  ...uiStates,
  ...listenerStates,
  ...panelStates,
  ...playerStates,
];
