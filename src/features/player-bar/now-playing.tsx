import { findStoryIndexAt, type Episode } from "#core/episode.ts";
import { formatTimecode } from "#core/timecode.ts";
import { usePlayerState } from "#player/player-context.ts";

/** What plays: the story, and the episode it belongs to. */
export function NowPlaying({ episode }: { readonly episode: Episode }) {
  const { stories } = episode;
  const index = usePlayerState(({ positionSeconds }) => findStoryIndexAt(stories, positionSeconds));
  const story = stories[index];
  const itemCount = stories.filter(({ kind }) => kind === "item").length;
  const pad = (value: number): string => String(value).padStart(2, "0");
  return (
    <div className="min-w-0">
      <p className="truncate text-sm font-bold">{story?.title ?? episode.title}</p>
      <p className="figure truncate">
        {episode.title}
        {story?.number !== undefined && ` · ${pad(story.number)}/${pad(itemCount)}`}
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
  const seconds = usePlayerState(({ positionSeconds }) =>
    Math.max(0, Math.ceil(durationSeconds - positionSeconds)),
  );
  return <span className="figure">-{formatTimecode(seconds)}</span>;
}
