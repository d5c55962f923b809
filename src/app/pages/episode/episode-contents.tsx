import { useMemo } from "react";
import type { Episode } from "#core/episode/episode.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import type { TranscriptHit } from "#core/search/transcript-hits.ts";
import { EpisodeBookmarks } from "#features/bookmarks/episode-bookmarks.tsx";
import { EpisodeLinks } from "#features/episode-notes/episode-links.tsx";
import { StoryList } from "#features/story-list/story-list.tsx";

/** What is in an episode, and where the listener is looking for something in it. */
export interface EpisodeContentsProps {
  readonly episode: Episode;
  readonly hits: readonly TranscriptHit[];
  readonly bookmarks: readonly Bookmark[];
  readonly isCurrent: boolean;
  readonly onSeek: (startSeconds: number) => void;
}

/** Stories and bookmarks, beside the text or over it. */
export function EpisodeContents(props: EpisodeContentsProps) {
  const { episode, hits, bookmarks, isCurrent, onSeek } = props;
  const bookmarksSeconds = useMemo(
    () => bookmarks.map(({ startSeconds }) => startSeconds),
    [bookmarks],
  );
  const hitsSeconds = useMemo(() => hits.flatMap(({ startSeconds }) => startSeconds ?? []), [hits]);
  // Times of hours are longer, and stand in one column with those of the first minutes.
  const hasHours = episode.audio.durationSeconds >= 3600;
  return (
    <div className={`contents ${hasHours ? "[--time-width:58px]" : ""}`}>
      {episode.hasNotes && <EpisodeLinks id={episode.id} {...{ isCurrent, onSeek }} />}
      <StoryList
        episodeId={episode.id}
        stories={episode.stories}
        {...{ isCurrent, onSeek, bookmarksSeconds, hitsSeconds }}
      />
      {bookmarks.length > 0 && <EpisodeBookmarks bookmarks={bookmarks} onSeek={onSeek} />}
    </div>
  );
}
