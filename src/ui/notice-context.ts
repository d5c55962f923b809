import { createContext, useContext } from "react";

/** A short confirmation; `link` is shown to be copied by hand. */
export interface Notice {
  readonly text: string;
  readonly link?: string;
}

/** Takes a notice to show. */
export const NoticeContext = createContext<(notice: Notice) => void>(() => undefined);

/** Shows a short confirmation that goes by itself. */
export function useNotify(): (notice: Notice) => void {
  return useContext(NoticeContext);
}
