import { renderToStaticMarkup } from "react-dom/server";
import type { Station } from "#core/files/station-file.ts";
import { fillPage } from "./fill-page.ts";

/**
 * Renders the page that the worker shows without a network for pages that were never here: the
 * app alone, which finds out by the address what to show. The worker makes its addresses absolute.
 */
export function renderOfflinePage(appPage: string, { title, language }: Station): string {
  return fillPage(appPage, {
    language,
    root: "./",
    ownFolder: "./",
    head: renderToStaticMarkup(
      <>
        <title>{title}</title>
        <meta name="robots" content="noindex" />
      </>,
    ),
  });
}
