import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { deriveDownloads } from "#publish/site/feed/derive-downloads.ts";
import { deriveFeeds } from "#publish/site/feed/derive-feeds.ts";
import { deriveOpml } from "#publish/site/feed/derive-opml.ts";
import { loadLibrary, type Library } from "#publish/site/load-library.ts";
import { deriveTags } from "#publish/site/tags/derive-tags.ts";
import { generateLibrary } from "../support/generate-library.ts";
import { repositoryPath } from "../support/house.ts";
import { startStaticServer } from "../support/static-server.ts";

/** The feeds of two stations on a server of their own, and a folder for who reads them. */
export interface FeedSite {
  /** With a slash at the end; the sample stands there. */
  readonly url: string;
  /** Stands below it, with a slash at the end: a station of a thousand episodes, without sound. */
  readonly largeUrl: string;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** The sound of the sample. */
export const samplePath = join(repositoryPath, "public/episodes/2025-06-08/audio.mp3");

/** Episodes of the large station. */
export const largeCount = 1000;
/** Of its thousands of tags those that are spoken most. */
const largeTags = 3;

/** Serves the sample and a large station, each at the address that its feeds name. */
export async function startFeedSite(): Promise<FeedSite> {
  const folder = mkdtempSync(join(tmpdir(), "feeds-"));
  const site = join(folder, "site");
  const server = await startStaticServer(site);
  const publicFolder = { path: join(repositoryPath, "public"), shownPath: "public" };
  const sample = await loadLibrary(publicFolder);
  publish(site, addUrl(sample, server.url));
  copyInto(samplePath, join(site, "episodes/2025-06-08/audio.mp3"));
  copyInto(join(publicFolder.path, "cover.png"), join(site, "cover.png"));
  const largeUrl = `${server.url}large/`;
  const { episodes } = generateLibrary(largeCount);
  publish(join(site, "large"), addUrl({ station: sample.station, episodes }, largeUrl), largeTags);
  return {
    url: server.url,
    largeUrl,
    folder,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addUrl({ station, episodes }: Library, siteUrl: string): Library {
  const known: PublishedStation = { ...station, siteUrl };
  return { station: known, episodes };
}

function publish(folder: string, { station, episodes }: Library, mostTags = Infinity): void {
  const tags = deriveTags(episodes).slice(0, mostTags);
  const files = [
    ...deriveFeeds({ station, episodes, tags }),
    ...deriveOpml(station, tags),
    ...episodes.flatMap((episode) => [...deriveDownloads(station, episode)]),
  ];
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function copyInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
