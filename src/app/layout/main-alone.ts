import { createContext } from "react";

/**
 * True while the main part of a page is made ahead of time, and nothing around it: thousands of
 * pages of tags have the same header and player.
 */
export const MainAloneContext = createContext(false);

/** The main part of a page, and what stands around it. */
export interface SplitPage {
  readonly before: string;
  readonly main: string;
  readonly after: string;
}

/** Splits the markup of a page; in texts and attributes `<` is escaped. */
export function splitPage(markup: string): SplitPage {
  const start = markup.indexOf("<main ");
  const end = markup.indexOf("</main>");
  return {
    before: markup.slice(0, start),
    main: markup.slice(start, end),
    after: markup.slice(end),
  };
}
