import { createContext } from "react";

/** True where a page is made ahead of time, as HTML that a browser adopts. */
export const MadeAheadContext = createContext(false);
