import { renderToStaticMarkup } from "react-dom/server";
import { formatMomentTime } from "#core/episode/moment-time.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { Station } from "#core/files/station-file.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";
import { describeEpisode, describeStory } from "./describe-episode.ts";
import { describeStation } from "./describe-station.ts";
import { fillPage } from "./fill-page.ts";
import { EpisodeHead, SiteHead, StoryHead } from "./page-head.tsx";
import type { PreviewPicture } from "./preview-tags.tsx";
import { FirstScript } from "./first-script.tsx";
import { PlainStation } from "./plain-station.tsx";
import { relativeRoot } from "./site-roots.ts";
import { describeMadePage, type PageShell } from "./made-page.ts";
import { PlainEpisode, PlainStory } from "./plain-episode.tsx";
import { renderData } from "./render-data.ts";

/** The way from an episode's page to the site's root. */
const rootOfEpisode = "../../";

/** The way from a story's page to the site's root. */
const rootOfStory = "../../../";

/** What the library page is made of. */
export interface SitePageInput {
  readonly station: Station;
  readonly root: string;
  readonly picture?: PreviewPicture | undefined;
  /** What it loads beside the script of every page, by path from the site's root. */
  readonly scripts?: readonly string[] | undefined;
  /** What it says without scripts; left out in development. */
  readonly readable?: FirstPageText | undefined;
  /** The first script, by path from the site's root, where the app's own markup will be filled in. */
  readonly firstScript?: string | undefined;
}

/** What the library page leads to. */
export interface FirstPageText {
  /** Most spoken first. */
  readonly tags: readonly DerivedTag[];
}

/** Renders the library page: the app's `index.html` with the station's language and head. */
export function renderSitePage(appPage: string, input: SitePageInput): string {
  const { station, readable, firstScript } = input;
  return fillPage(appPage, {
    ...(firstScript !== undefined && describeMadePage("front")),
    language: input.station.language,
    icon: input.station.favicon,
    root: input.root,
    ownFolder: relativeRoot,
    head:
      renderToStaticMarkup(
        <>
          <FirstScript path={firstScript} root={input.root} />
          <SiteHead {...input} />
        </>,
      ) + renderData(describeStation(station)),
    body: readable
      ? renderToStaticMarkup(
          <noscript>
            <PlainStation {...readable} />
          </noscript>,
        )
      : "",
  });
}

/** What an episode's page is made of. */
export interface EpisodePageInput {
  readonly station: Station;
  readonly episode: EpisodeFile;
  /** The site's root as the library page finds it. */
  readonly root: string;
  readonly picture?: PreviewPicture | undefined;
  /** See {@link SitePageInput}. */
  readonly firstScript?: string | undefined;
}

/**
 * Renders an episode's page from the app's: its own head, addresses one folder pair up, and what
 * readers without scripts need beside the text, which the app makes.
 */
export function renderEpisodePage(
  appPage: string,
  { station, episode, root: siteRoot, picture, firstScript }: EpisodePageInput,
): PageShell {
  const root = siteRoot === relativeRoot ? rootOfEpisode : siteRoot;
  const html = fillPage(appPage, {
    ...(firstScript !== undefined && describeMadePage("episode")),
    language: station.language,
    icon: station.favicon,
    root,
    ownFolder: rootOfEpisode,
    head:
      renderToStaticMarkup(
        <>
          <FirstScript path={firstScript} root={root} />
          <EpisodeHead station={station} episode={episode} root={root} picture={picture} />
        </>,
      ) + renderData(describeEpisode(station, episode)),
    body: renderToStaticMarkup(
      <noscript>
        <PlainEpisode episode={episode} />
      </noscript>,
    ),
  });
  return { html, root };
}

/**
 * Renders a story's own page, so that a story that is sent on has a preview of its own. The app
 * opens its episode at the story's start, and puts the rest of the text around that of the story.
 */
export function renderStoryPage(
  appPage: string,
  input: EpisodePageInput & { readonly story: number },
): PageShell {
  const { station, episode, story, root: siteRoot, picture, firstScript } = input;
  const root = siteRoot === relativeRoot ? rootOfStory : siteRoot;
  const data = describeStory(station, episode, story);
  const startSeconds = (episode.stories[story]?.startMs ?? 0) / 1000;
  const html = fillPage(appPage, {
    ...(firstScript !== undefined && describeMadePage("story", { "data-story": String(story) })),
    language: station.language,
    icon: station.favicon,
    root,
    opens: `../?t=${formatMomentTime({ startSeconds })}`,
    ownFolder: rootOfStory,
    head:
      renderToStaticMarkup(
        <>
          <FirstScript path={firstScript} root={root} />
          <StoryHead {...{ station, episode, story, root, picture }} />
        </>,
      ) + (data ? renderData(data) : ""),
    body: renderToStaticMarkup(
      <noscript>
        <PlainStory episode={episode} story={story} />
      </noscript>,
    ),
  });
  return { html, root };
}
