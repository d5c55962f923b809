import { renderToStaticMarkup } from "react-dom/server";
import type { Station } from "#core/files/station-file.ts";

/** Where static hosts look for the page of paths that lead nowhere. */
export const missingPagePath = "404.html";

/**
 * Renders that page. It may be shown under any path, so it needs no other file, and its way
 * home is absolute.
 */
export function renderMissingPage({ language, title, siteUrl }: Station, base: string): string {
  const isChinese = !/^en\b/iu.test(language);
  const home = siteUrl ?? (base.startsWith("/") ? base : "/");
  const page = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark light" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
      </head>
      <body>
        <h1>{title}</h1>
        <p>{isChinese ? "这里没有东西，链接可能过期了。" : "There is nothing here."}</p>
        <p>
          <a href={home}>{isChinese ? "回到首页" : "Back home"}</a>
        </p>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}
