import { renderToStaticMarkup } from "react-dom/server";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { Station } from "#core/files/station-file.ts";
import { describeEpisode } from "./describe-episode.ts";
import { fillPage } from "./fill-page.ts";
import { EpisodeHead, SiteHead } from "./page-head.tsx";
import { ReadableTranscript } from "./readable-transcript.tsx";

/** Where the app finds the site's root when it may stand in any folder. */
export const relativeRoot = "./";

/** The way from an episode's page to the site's root. */
const rootOfEpisode = "../../";

/** Renders the library page: the app's `index.html` with the station's language and head. */
export function renderSitePage(appPage: string, station: Station, root: string): string {
  return fillPage(appPage, {
    language: station.language,
    root,
    ownFolder: relativeRoot,
    head: renderToStaticMarkup(<SiteHead station={station} root={root} />),
  });
}

/** What an episode's page is made of. */
export interface EpisodePageInput {
  readonly station: Station;
  readonly episode: EpisodeFile;
  /** The site's root as the library page finds it. */
  readonly root: string;
}

/**
 * Renders an episode's page from the app's: its own head, addresses one folder pair up, and
 * the transcript for readers without scripts.
 */
export function renderEpisodePage(
  appPage: string,
  { station, episode, root: siteRoot }: EpisodePageInput,
): string {
  const root = siteRoot === relativeRoot ? rootOfEpisode : siteRoot;
  return fillPage(appPage, {
    language: station.language,
    root,
    ownFolder: rootOfEpisode,
    head:
      renderToStaticMarkup(<EpisodeHead station={station} episode={episode} root={root} />) +
      renderData(describeEpisode(station, episode)),
    body: renderToStaticMarkup(
      <noscript>
        <ReadableTranscript station={station} episode={episode} />
      </noscript>,
    ),
  });
}

/** Data for search engines. What the notes say cannot end the `<script>` around it. */
function renderData(value: object): string {
  const json = JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
  return `<script type="application/ld+json">${json}</script>`;
}
