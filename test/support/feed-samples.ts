import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { deriveFeeds } from "#publish/site/feed/derive-feeds.ts";
import { deriveTags } from "#publish/site/tags/derive-tags.ts";
import { createStation } from "./create-library.ts";

/** A station that says everything that a feed can say. */
export const fullStation: PublishedStation = createStation({
  siteUrl: "https://example.org/show/",
  guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810",
  timeZone: "Asia/Shanghai",
  publishAt: "07:30",
  cover: "cover.png",
  socialImage: "social.png",
  categories: ["News > Tech News", "Technology"],
  email: "host@example.org",
  people: [
    { name: "何夕2077", role: "host", group: "cast", url: "https://example.org/he" },
    { name: "V", role: "guest", image: "https://example.org/v.png" },
  ],
  funding: [{ title: "请我喝一杯", url: "https://example.org/tip?a=1&b=2" }],
  licence: "cc-by-4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  copyright: "2025 何夕2077",
  hubUrl: "https://hub.example.org/",
  aiContent: true,
  updateFrequency: { title: "每日", rule: "FREQ=DAILY" },
  txt: [{ purpose: "applepodcastsverify", text: "abc-123" }],
});

/** The feeds of a library, by path. */
export function deriveSampleFeeds(
  episodes: readonly EpisodeFile[],
  station: PublishedStation = fullStation,
): Map<string, string> {
  return deriveFeeds({ station, episodes, tags: deriveTags(episodes) });
}
