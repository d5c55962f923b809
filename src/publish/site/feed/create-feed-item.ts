import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { FeedImage, FeedItem, FeedPerson, FeedTranscript } from "#core/feed/feed.ts";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { createUuid } from "../../guid/create-feed-guid.ts";
import { listStationPeople } from "./create-feed-head.ts";
import {
  createEnclosure,
  findPublishedAtMs,
  formatEpisodeUrl,
  type FeedStation,
} from "./feed-station.ts";
import { listChapters } from "./list-chapters.ts";
import { listSoundbites } from "./list-soundbites.ts";
import { renderItemContent, renderItemDescription } from "./render-item-notes.ts";

/** Describes an episode as an item of the show's feed. */
export function createFeedItem(source: FeedStation, episode: EpisodeFile): FeedItem {
  const { station, siteUrl, pictures } = source;
  const chapters = listChapters(episode, siteUrl, pictures);
  return {
    title: episode.title,
    guid: findEpisodeGuid(source, episode),
    link: formatEpisodeUrl(source, episode.id),
    publishedAtMs: findPublishedAtMs(source, episode.date),
    description: renderItemDescription(source, episode),
    content: renderItemContent(source, episode),
    enclosure: createEnclosure(source, episode),
    durationSeconds: episode.audio.durationMs / 1000,
    isExplicit: station.isExplicit,
    type: episode.episodeType ?? "full",
    season: episode.season,
    episode: episode.number,
    transcripts: listTranscripts(siteUrl, episode),
    chaptersUrl: chapters.length > 0 ? siteUrl + feedPaths.chapters(episode.id) : undefined,
    chapters,
    soundbites: listSoundbites(episode),
    images: listImages(source, episode),
    people: listPeople(source, episode),
  };
}

/** Its preview, for apps that show an episode wide. */
function listImages({ siteUrl, pictures }: FeedStation, { id }: EpisodeFile): FeedImage[] {
  const picture = pictures?.find(id);
  if (!picture) return [];
  const { path, width, height } = picture;
  const purpose = "social";
  return [
    { url: siteUrl + path, purpose, aspectRatio: "1.91/1", width, height, type: "image/png" },
  ];
}

/** Who takes part in this one; they stand in the place of those of the show, so these are among them. */
function listPeople(source: FeedStation, episode: EpisodeFile): FeedPerson[] {
  const { people = [] } = episode;
  if (people.length === 0) return [];
  const folder = formatEpisodeUrl(source, episode.id);
  const own = people.map(({ name, role, image, url }): FeedPerson => ({
    name,
    role,
    // A file of the episode's folder, or an address.
    imageUrl:
      image === undefined || image.includes("/") ? image : folder + encodeURIComponent(image),
    url,
  }));
  const names = new Set(own.map(({ name }) => name));
  return [...listStationPeople(source.station).filter(({ name }) => !names.has(name)), ...own];
}

/**
 * What apps know an episode by: its own `guid`, else one that follows from the show's guid and the
 * episode's id. Neither address nor title nor sound is in it.
 */
export function findEpisodeGuid({ guid }: FeedStation, episode: EpisodeFile): string {
  return episode.guid ?? createUuid(guid, episode.id);
}

/** True when a sentence is spoken, so that there are transcripts. */
export function hasSpokenText({ transcript }: EpisodeFile): boolean {
  return transcript.some(({ cues }) =>
    cues.some(({ spoken, text }) => spoken !== false && text.trim() !== ""),
  );
}

/** WebVTT first: it is what most apps prefer. No JSON, which some would rather take, word by word. */
function listTranscripts(siteUrl: string, episode: EpisodeFile): FeedTranscript[] {
  if (!hasSpokenText(episode)) return [];
  return [
    { url: siteUrl + feedPaths.vtt(episode.id), type: "text/vtt" },
    { url: siteUrl + feedPaths.srt(episode.id), type: "application/x-subrip" },
  ];
}
