import type { Station } from "./station-file.ts";

/** What a page is made of that is made ahead of time: published files, as their JSON says them. */
export interface EpisodePageFiles {
  readonly id: string;
  readonly text: unknown;
  readonly notes?: unknown;
}

/** What the app makes of a page. */
export interface MadePage {
  /** With the addresses of {@link madeSiteUrl}. */
  readonly markup: string;
  /** By it the app knows whether the page shows what it is going to show. */
  readonly print: string;
}

/** What it makes of an episode's page, and of those of its stories. */
export interface MadeEpisodePage extends MadePage {
  /** In their order: the episode's page with the text of that story alone. */
  readonly stories: readonly string[];
}

/** Makes pages of the app ahead of time, where there is no browser. */
export interface PageMaker {
  readonly makeFrontPage: () => MadePage;
  readonly makeEpisodePage: (files: EpisodePageFiles) => MadeEpisodePage;
  /** Of a tag as its pack has it. */
  readonly makeTagPage: (tag: unknown) => MadePage;
}

/** What all pages of a site have in common. */
export interface MadeSite {
  /** BCP 47, of the page. */
  readonly language: string;
  readonly station: Station;
  /** The newest page of the index of episodes. */
  readonly episodeIndex: unknown;
}

/** What the built part of the app gives to whoever publishes. */
export interface PageMakerModule {
  readonly createPageMaker: (site: MadeSite) => Promise<PageMaker>;
}

/** Where a page that is made ahead believes the site to be; a page replaces it by its own way there. */
export const madeSiteUrl = "https://site.invalid/";
