import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { findStoryIndexAt, type Episode } from "#core/episode/episode.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerState } from "#player/react/player-context.ts";

/** What plays, as the way back to its page. */
export function NowPlayingLink({ episode }: { readonly episode: Episode }) {
  const { rootUrl } = useCatalog();
  return (
    <a
      href={resolveUrl(rootUrl, filePaths.episodeFolder(episode.id))}
      className="block min-w-0 rounded-lg hover:text-teal"
    >
      <NowPlaying episode={episode} />
    </a>
  );
}

/** What plays: the story, and the episode it belongs to. */
export function NowPlaying({ episode }: { readonly episode: Episode }) {
  const { stories } = episode;
  const index = usePlayerState(({ positionSeconds }) => findStoryIndexAt(stories, positionSeconds));
  const story = stories[index];
  const itemCount = stories.filter(({ kind }) => kind === "item").length;
  const pad = (value: number): string => String(value).padStart(2, "0");
  return (
    <div className="min-w-0">
      <p className="truncate text-sm font-bold">{story?.title ?? episode.headline}</p>
      <p className="figure truncate">
        {story?.number === undefined
          ? episode.title
          : `${episode.title} · ${pad(story.number)}/${pad(itemCount)}`}
      </p>
    </div>
  );
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
