import { renderToStaticMarkup } from "react-dom/server";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { findFeedWords } from "../feed/feed-words.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";
import { resolveUrl } from "./describe-episode.ts";
import { describeTag } from "./describe-station.ts";
import { fillPage } from "./fill-page.ts";
import { FirstScript } from "./first-script.tsx";
import { describeMadePage, type PageShell } from "./made-page.ts";
import { LibraryPreloads } from "./page-head.tsx";
import { PreviewTags, type PreviewPicture } from "./preview-tags.tsx";
import { PlainTag, rootOfTag } from "./plain-tag.tsx";
import { renderData } from "./render-data.ts";
import { relativeRoot } from "./site-roots.ts";

/** What a tag's page is made of. */
export interface TagPageInput {
  readonly station: Station;
  readonly derived: DerivedTag;
  /** The site's root as the library page finds it. */
  readonly root: string;
  readonly picture?: PreviewPicture | undefined;
  /** The first script, by path from the site's root, where the app's own markup will be filled in. */
  readonly firstScript?: string | undefined;
}

/**
 * Renders a tag's own page from the app's: what it says to others is the tag's, and so is what
 * readers without scripts need beside its moments, which the app makes.
 */
export function renderTagPage(appPage: string, input: TagPageInput): PageShell {
  const { station, derived, root: siteRoot, picture, firstScript } = input;
  const { summary, slug } = derived;
  const root = siteRoot === relativeRoot ? rootOfTag : siteRoot;
  const preview = {
    title: `#${summary.tag} · ${station.title}`,
    heading: `#${summary.tag}`,
    description: findFeedWords(station.language).tagDescription(summary.tag, station.title),
    url: resolveUrl(station, filePaths.tagFolder(slug)),
    picture,
    feed: { title: `#${summary.tag} · ${station.title}`, path: feedPaths.tag(slug) },
  };
  const html = fillPage(appPage, {
    ...(firstScript !== undefined && describeMadePage("tag")),
    language: station.language,
    icon: station.favicon,
    root,
    ownFolder: rootOfTag,
    head:
      renderToStaticMarkup(
        <>
          <FirstScript path={firstScript} root={root} />
          <PreviewTags station={station} preview={preview} />
          <meta property="og:type" content="website" />
          <LibraryPreloads root={root} />
        </>,
      ) + renderData(describeTag(station, derived)),
    body: renderToStaticMarkup(
      <noscript>
        <PlainTag station={station} derived={derived} />
      </noscript>,
    ),
  });
  return { html, root };
}
