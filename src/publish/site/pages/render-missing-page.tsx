import { renderToStaticMarkup } from "react-dom/server";
import type { Station } from "#core/files/station-file.ts";
import { fillPage } from "./fill-page.ts";

/** Where static hosts look for the page of paths that lead nowhere. */
export const missingPagePath = "404.html";

/**
 * Renders that page: the app, which says what is missing and leads on. It may be shown under
 * any path, so every address in it is absolute: that of the station, of a fixed base, else of
 * the host's root. Where the app is not to be had, plain words lead home.
 */
export function renderMissingPage(appPage: string, station: Station, base: string): string {
  const { language, favicon: icon, siteUrl } = station;
  const fixedBase = base.startsWith("/") ? base : "/";
  const root = siteUrl === undefined ? fixedBase : new URL(siteUrl).pathname;
  const words = <PlainWords station={station} home={siteUrl ?? root} />;
  return fillPage(appPage, {
    language,
    icon,
    root,
    ownFolder: root,
    head: renderToStaticMarkup(
      <>
        <title>{station.title}</title>
        <meta name="robots" content="noindex" />
      </>,
    ),
    note: renderToStaticMarkup(<div className="boot-note">{words}</div>),
    body: renderToStaticMarkup(<noscript>{words}</noscript>),
  });
}

interface PlainWordsProps {
  readonly station: Station;
  readonly home: string;
}

function PlainWords({ station: { title, language }, home }: PlainWordsProps) {
  const isChinese = !/^en\b/iu.test(language);
  return (
    <>
      <h1>{title}</h1>
      <p>{isChinese ? "这里没有东西，链接可能过期了。" : "There is nothing here."}</p>
      <p>
        <a href={home}>{isChinese ? "回到首页" : "Back home"}</a>
      </p>
    </>
  );
}
