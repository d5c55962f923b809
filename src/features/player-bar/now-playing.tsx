import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { findStoryIndexAt, type Episode } from "#core/episode/episode.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { formatDay } from "#core/episode/format-day.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { dateMessages } from "#messages/zh/dates.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { Cover } from "#ui/cover.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** What plays, with its picture. */
export interface NowPlayingProps {
  readonly episode: Episode;
  /** The address of its picture. */
  readonly cover: string | undefined;
}

/** What plays, as the way back to its page. */
export function NowPlayingLink({ episode, cover }: NowPlayingProps) {
  const { rootUrl } = useCatalog();
  return (
    <a
      href={resolveUrl(rootUrl, filePaths.episodeFolder(episode.id))}
      className="flex min-w-0 items-center gap-3 rounded-lg hover:text-teal"
    >
      <Cover src={cover} alt="" title={episode.title} size={56} />
      <NowPlaying episode={episode} />
    </a>
  );
}

/** What plays: the story, and the episode it belongs to. */
export function NowPlaying({ episode }: Pick<NowPlayingProps, "episode">) {
  const { title, facts } = useNowPlaying(episode);
  return (
    // No paragraphs: a bar has no room for the space that a reader's own style puts between them.
    <span className="block min-w-0">
      <span className="block truncate text-[14.5px] leading-[1.45] font-bold">{title}</span>
      <span className="figure block truncate">{facts.join(" · ")}</span>
    </span>
  );
}

/**
 * The story that plays, and what is said below it: the episode and which of how many stories it
 * is. An episode that has a headline is known by its day; its title is the show and the day again.
 */
export function useNowPlaying({ title, headline, date, stories }: Episode) {
  const { weekdays } = useMessages(dateMessages);
  const index = usePlayerState(({ positionSeconds }) => findStoryIndexAt(stories, positionSeconds));
  const story = stories[index];
  const next = stories[index + 1];
  const itemCount = stories.filter(({ kind }) => kind === "item").length;
  const pad = (value: number): string => String(value).padStart(2, "0");
  const { day, weekday } = formatDay(date, weekdays);
  const part = story?.number === undefined ? [] : [`${pad(story.number)}/${pad(itemCount)}`];
  return {
    title: story?.title ?? headline,
    facts: [headline === title ? title : `${day} ${weekday}`, ...part],
    next,
  };
}

/** The time that has passed. */
export function ElapsedTime() {
  const seconds = usePlayerState(({ positionSeconds }) => Math.floor(positionSeconds));
  return <span className="figure">{formatTimecode(seconds)}</span>;
}

/** The time that is left. */
export function RemainingTime({ durationSeconds }: { readonly durationSeconds: number }) {
  // Whole seconds on both sides, so that passed and left add up to the length that is shown.
  const seconds = usePlayerState(({ positionSeconds }) =>
    Math.max(0, Math.floor(durationSeconds) - Math.floor(positionSeconds)),
  );
  return <span className="figure">{`${seconds > 0 ? "-" : ""}${formatTimecode(seconds)}`}</span>;
}
