import { createHash } from "node:crypto";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import type { SocialCard } from "./social-card.ts";

/** Raised when the same card is to look another way: all pictures are then made anew. */
const layoutVersion = 2;

/** An episode as far as its pictures show it. */
export type PicturedEpisode = Pick<
  EpisodeFile,
  "id" | "title" | "date" | "audio" | "stories" | "teasers"
>;

/** A card, and where its picture stands; the name follows from what is on it. */
export interface PlannedCard {
  readonly path: string;
  readonly card: SocialCard;
}

/** The pictures of a library, planned but not made. */
export interface PicturePlan {
  /** Of the episode, or of one of its stories where stories have their own. */
  find(episodeId: string, story?: number): PlannedCard | undefined;
  readonly cards: readonly PlannedCard[];
}

/** What stands beside the text of all cards. */
export interface CardArt {
  readonly kind: SocialCard["art"];
  readonly bytes?: Uint8Array | undefined;
}

/** Plans a picture for each episode and, where the station wants it, for each story. */
export function planPictures(
  station: PublishedStation,
  episodes: readonly PicturedEpisode[],
  art: CardArt,
): PicturePlan {
  const artHash = hash(art.bytes ?? "");
  const plan = (card: SocialCard): PlannedCard => ({
    card,
    path: `pictures/${hash(JSON.stringify([layoutVersion, artHash, card]))}.png`,
  });
  const planned = new Map<string, PlannedCard>();
  for (const episode of episodes) {
    planned.set(episode.id, plan(createEpisodeCard(station, episode, art.kind)));
    if (station.storyPictures !== true) continue;
    for (const story of episode.stories.keys()) {
      planned.set(
        `${episode.id}/${story}`,
        plan(createStoryCard({ station, episode, story }, art.kind)),
      );
    }
  }
  return {
    find: (episodeId, story) =>
      (story === undefined ? undefined : planned.get(`${episodeId}/${story}`)) ??
      planned.get(episodeId),
    cards: [...new Map([...planned.values()].map((one) => [one.path, one])).values()],
  };
}

function createEpisodeCard(
  station: PublishedStation,
  episode: PicturedEpisode,
  art: SocialCard["art"],
): SocialCard {
  const items = episode.stories.filter(({ kind }) => kind === undefined || kind === "item");
  return {
    station: station.title,
    label: `${episode.date} · ${formatTimecode(episode.audio.durationMs / 1000)}`,
    heading: episode.teasers[0]?.text ?? episode.title,
    chips: items.map(({ title }) => title),
    art,
    language: station.language,
  };
}

interface StoryOfEpisode {
  readonly station: PublishedStation;
  readonly episode: PicturedEpisode;
  readonly story: number;
}

/** A story is announced by the question that it answers, else by its own title. */
function createStoryCard(
  { station, episode, story }: StoryOfEpisode,
  art: SocialCard["art"],
): SocialCard {
  const { title = "", startMs = 0 } = episode.stories[story] ?? {};
  const teaser = episode.teasers.find((one) => one.story === story)?.text;
  return {
    station: station.title,
    label: `${episode.date} · ${formatTimecode(startMs / 1000)}`,
    heading: teaser ?? title,
    chips: teaser === undefined ? [] : [title],
    art,
    language: station.language,
  };
}

function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
