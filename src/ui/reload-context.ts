import { createContext } from "react";

/** Loads the page anew; the app says how, because the address is its own. */
export const ReloadContext = createContext<() => void>(() => undefined);
