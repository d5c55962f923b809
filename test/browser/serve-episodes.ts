import type { Page } from "@playwright/test";
import { publishedEpisode } from "./published-episode.ts";
import { serveEpisode } from "./serve-episode.ts";
import { episodePath, siteUrl } from "./site-under-test.ts";

/** An episode of a made-up library. */
export interface ListedEpisode {
  readonly id: string;
  readonly title: string;
}

/**
 * Gives the site more episodes, newest first, the real one among them: all have the real
 * one's text and sound.
 */
export async function serveEpisodes(page: Page, count: number): Promise<readonly ListedEpisode[]> {
  const { id, title, date, audio } = publishedEpisode;
  const others = Array.from({ length: count - 1 }, (_, index) => ({
    id: `2025-05-${String(30 - index).padStart(2, "0")}`,
    title: `来生小酒馆 2025/5/${30 - index}`,
  }));
  const episodes = [{ id, title }, ...others];
  await page.route("**/episodes/index.json", (route) =>
    route.fulfill({
      json: {
        version: 1,
        total: count,
        episodes: episodes.map((episode) => ({
          ...episode,
          date,
          durationMs: audio.durationMs,
          summary: "摘要",
          stories: ["千问3向量模型"],
          tags: ["AI"],
        })),
        popularTags: [],
      },
    }),
  );
  for (const other of others) {
    await serveEpisode(page, { ...publishedEpisode, ...other });
    await page.route(`**/episodes/${other.id}/audio.mp3`, (route) =>
      route.continue({ url: `${siteUrl}${episodePath}audio.mp3` }),
    );
  }
  return episodes;
}
