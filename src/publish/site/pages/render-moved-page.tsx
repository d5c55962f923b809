import { renderToStaticMarkup } from "react-dom/server";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { formatMomentTime } from "#core/episode/moment-time.ts";
import { fillPage } from "./fill-page.ts";
import { relativeRoot } from "./site-roots.ts";

/** What pages at earlier addresses are made of. */
export interface MovedPagesInput {
  readonly station: Station;
  readonly episodes: readonly Pick<EpisodeFile, "id" | "title" | "stories" | "formerIds">[];
  /** The site's root as the library page finds it. */
  readonly root: string;
}

/** A page that leads on, as it finds its way from where it stands. */
interface MovedPage {
  readonly title: string;
  readonly canonical: string | undefined;
  readonly target: string;
  /** The way to the site's root. */
  readonly up: string;
}

/**
 * The pages at the addresses that an episode had before, by path: each is the app, which goes
 * where the episode stands now with what the link asks for. Without scripts it leads there too.
 */
export function renderMovedPages(
  appPage: string,
  { station, episodes, root }: MovedPagesInput,
): Map<string, string> {
  const taken = new Set(episodes.map(({ id }) => id));
  const pages = new Map<string, string>();
  for (const { id, title, stories, formerIds = [] } of episodes) {
    const { siteUrl } = station;
    const canonical = siteUrl && siteUrl + filePaths.episodeFolder(id);
    // Another episode may have taken the place.
    for (const former of formerIds.filter((one) => !taken.has(one))) {
      const own = { title, canonical, target: `../${id}/`, up: "../../" };
      const path = `${filePaths.episodeFolder(former)}index.html`;
      pages.set(path, renderMovedPage(appPage, { station, root }, own));
      for (const [story, { startMs }] of stories.entries()) {
        const time = formatMomentTime({ startSeconds: startMs / 1000 });
        const target = `../../${id}/?t=${time}`;
        const part = { title, canonical, target, up: "../../../" };
        const storyPath = `${filePaths.storyFolder(former, story)}index.html`;
        pages.set(storyPath, renderMovedPage(appPage, { station, root }, part));
      }
    }
  }
  return pages;
}

function renderMovedPage(
  appPage: string,
  { station, root }: Omit<MovedPagesInput, "episodes">,
  { title, canonical, target, up }: MovedPage,
): string {
  return fillPage(appPage, {
    language: station.language,
    icon: station.favicon,
    root: root === relativeRoot ? up : root,
    ownFolder: up,
    opens: target,
    head: renderToStaticMarkup(
      <>
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        {canonical !== undefined && <link rel="canonical" href={canonical} />}
        <noscript>
          <meta httpEquiv="refresh" content={`0; url=${target}`} />
        </noscript>
      </>,
    ),
    body: renderToStaticMarkup(
      <noscript>
        <p>
          <a href={target}>{title}</a>
        </p>
      </noscript>,
    ),
  });
}
