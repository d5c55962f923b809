import { feedPaths } from "#core/feed/feed-paths.ts";
import { cutAtLength } from "#core/feed/cut-text.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { escapeMarkdown } from "#core/formats/escape.ts";

/** An episode as the list names it. */
export interface ListedEpisode extends Pick<EpisodeFile, "id" | "title" | "date"> {
  readonly summary: string;
}

/** More would be no overview. */
const newestEpisodes = 50;
const summaryCharacters = 120;

/**
 * Derives `llms.txt`, by path: what the station is and where its texts stand as Markdown. Nothing
 * without `siteUrl`.
 *
 * @param episodes newest first
 * @see https://llmstxt.org
 */
export function deriveLlms(
  { title, description, disclosure, siteUrl }: PublishedStation,
  episodes: readonly ListedEpisode[],
): Map<string, string> {
  if (siteUrl === undefined) return new Map();
  const renderLink = (name: string, path: string, about: string): string =>
    `- [${escapeMarkdown(name)}](${siteUrl}${path}): ${escapeMarkdown(about)}`;
  const list = episodes
    .slice(0, newestEpisodes)
    .map((episode) =>
      renderLink(
        episode.title,
        feedPaths.markdown(episode.id),
        `${episode.date} ${cutAtLength(episode.summary, summaryCharacters)}`,
      ),
    );
  const sections = [
    `# ${escapeMarkdown(title)}`,
    `> ${escapeMarkdown([description, disclosure ?? ""].join(" ").trim())}`,
    ["## Episodes", "", ...list].join("\n"),
    [
      "## Optional",
      "",
      renderLink("RSS", feedPaths.show(), "all episodes with sound, transcripts and chapters"),
      renderLink("Sitemap", "sitemap.xml", "all pages"),
    ].join("\n"),
  ];
  return new Map([["llms.txt", `${sections.join("\n\n")}\n`]]);
}
