import { createContext, type ComponentType } from "react";
import type { BlockParts } from "./create-block-element.ts";

/**
 * How the text is written where a page is made ahead of time, as HTML that a browser adopts; there
 * alone is it needed, and only there given.
 */
export const BlockMarkupContext = createContext<ComponentType<BlockParts> | undefined>(undefined);
