import { createContext } from "react";

/**
 * Tells whether React is taking over a page that stands there. Not by a snapshot for the server,
 * after which all that asks would be rendered once more, and at once.
 */
export const AdoptionContext = createContext<() => boolean>(() => false);
