import { useMemo, useState } from "react";
import { useIsStoryMuted } from "#actions/muted-stories-context.ts";
import { findStoryIndexAt, type Story } from "#core/episode/episode.ts";
import { foldText } from "#core/search/fold-text.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SearchField } from "#ui/search-field.tsx";
import { countByStory } from "./count-by-story.ts";
import { StoryRow } from "./story-row.tsx";
import { useNowInView } from "./use-now-in-view.ts";

/** The stories of an episode; the one being played is marked. */
export interface StoryListProps {
  readonly episodeId: string;
  readonly stories: readonly Story[];
  /** True while this episode is in the player. */
  readonly isCurrent: boolean;
  readonly onSeek: (startSeconds: number) => void;
  /** Where bookmarks and hits are, in seconds: they are counted story by story. */
  readonly bookmarksSeconds?: readonly number[];
  readonly hitsSeconds?: readonly number[];
}

/** So many stories are seen at once; more are looked through by their titles, and mapped. */
const mostAtOnce = 14;
const nowhere: readonly number[] = [];

export function StoryList(props: StoryListProps) {
  const { episodeId, stories, isCurrent, onSeek } = props;
  const { bookmarksSeconds = nowhere, hitsSeconds = nowhere } = props;
  const messages = useMessages(episodeMessages);
  const isMuted = useIsStoryMuted();
  const [query, setQuery] = useState("");
  const playing = usePlayerState(({ positionSeconds }) =>
    isCurrent ? findStoryIndexAt(stories, positionSeconds) : -1,
  );
  const isLong = stories.length > mostAtOnce;
  const bookmarks = useMemo(
    () => countByStory(stories, bookmarksSeconds),
    [stories, bookmarksSeconds],
  );
  const hits = useMemo(() => countByStory(stories, hitsSeconds), [stories, hitsSeconds]);
  const longestSeconds = Math.max(...stories.map((story) => story.endSeconds - story.startSeconds));
  const listRef = useNowInView(isLong ? playing : -1);
  const wanted = foldText(query.trim()).text;
  const shown = stories
    .map((story, index) => ({ story, index }))
    .filter(({ story }) => wanted === "" || foldText(story.title).text.includes(wanted));
  return (
    <>
      {isLong && <TitleFilter query={query} onChange={setQuery} />}
      {shown.length === 0 && <p className="px-2 py-3 text-sm text-ink-2">{messages.noSuchStory}</p>}
      <ol ref={listRef} className="grid gap-px">
        {shown.map(({ story, index }) => (
          <li key={story.startSeconds}>
            <StoryRow
              story={story}
              isNow={index === playing}
              isMuted={story.kind === "item" && isMuted(episodeId, story.title)}
              bookmarkCount={bookmarks[index] ?? 0}
              hitCount={hits[index] ?? 0}
              {...(isLong && { part: (story.endSeconds - story.startSeconds) / longestSeconds })}
              onSeek={onSeek}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

function TitleFilter(props: { query: string; onChange: (query: string) => void }) {
  const messages = useMessages(episodeMessages);
  const controls = useMessages(controlMessages);
  return (
    <div className="sticky top-0 z-1 bg-inherit px-2 pb-2">
      <SearchField
        label={messages.filterStories}
        placeholder={messages.filterStories}
        clearLabel={controls.clearSearch}
        value={props.query}
        onChange={props.onChange}
      />
    </div>
  );
}
