import { feedPaths } from "#core/feed/feed-paths.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { createEpisode } from "#core/files/read-episode.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { renderChapters } from "#core/formats/render-chapters.ts";
import { renderMarkdown } from "#core/formats/render-markdown.ts";
import { renderSrt } from "#core/formats/render-srt.ts";
import { renderVtt } from "#core/formats/render-vtt.ts";
import { hasSpokenText } from "./create-feed-item.ts";
import type { FeedPictures } from "./feed-pictures.ts";
import { listChapters } from "./list-chapters.ts";

/** Derives what an episode gives to other players, by path: transcripts, chapters, its text as Markdown. */
export function deriveDownloads(
  station: PublishedStation,
  episode: EpisodeFile,
  pictures?: FeedPictures,
): Map<string, string> {
  const { id } = episode;
  const files = new Map<string, string>();
  const whole = createEpisode(episode);
  if (hasSpokenText(episode)) {
    files.set(feedPaths.vtt(id), renderVtt(whole.transcript, whole.people));
    files.set(feedPaths.srt(id), renderSrt(whole.transcript));
  }
  // Where the site stands need not be known: the page stands in the same folder.
  const page = station.siteUrl === undefined ? "./" : station.siteUrl + filePaths.episodeFolder(id);
  files.set(feedPaths.markdown(id), renderMarkdown(whole, page));
  const chapters = listChapters(episode, station.siteUrl, pictures);
  if (chapters.length > 0) {
    const head = { title: episode.title, podcastName: station.title, author: station.host };
    files.set(feedPaths.chapters(id), renderChapters(head, chapters));
  }
  return files;
}
