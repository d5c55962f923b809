import { useContext, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Episode } from "#core/episode/episode.ts";
import type { Station } from "#core/files/station-file.ts";
import { useEpisodeBookmarks } from "#actions/use-episode-bookmarks.ts";
import { TranscriptPanel } from "#features/transcript-panel/transcript-panel.tsx";
import { useIsSeen } from "#ui/hooks/use-is-seen.ts";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { EpisodeFilter } from "./episode-filter.tsx";
import { EpisodeHeader } from "./episode-header.tsx";
import { StoriesBeside, StoriesButton, StoriesSheet } from "./episode-stories.tsx";
import { EpisodeTools } from "./episode-tools.tsx";
import { findQuoteSpans } from "./find-quote-spans.ts";
import { FocusBar } from "./focus-bar.tsx";
import { LinkBanner } from "./link-banner.tsx";
import { PageFrame } from "../../layout/page-frame.tsx";
import { SettingsContext } from "../../settings/settings-context.ts";
import { SiteFooter } from "../../layout/site-footer.tsx";
import { useEpisodeInPlayer } from "./use-episode-in-player.ts";
import { useFollowing } from "./use-following.ts";
import { useEpisodeFilter } from "./use-episode-filter.ts";
import { useEpisodeLink } from "../../routing/use-episode-link.ts";

// The text comes first. Their column is there, so that nothing moves when they come.
const EpisodeContents = lazyPart(
  async () => (await import("./episode-contents.tsx")).EpisodeContents,
);

// Not needed before the page is moved; without a word where it is missing.
const EpisodeTitleBar = lazyPart(
  async () => (await import("./episode-title-bar.tsx")).EpisodeTitleBar,
  { isSilent: true },
);

/** An episode to be read and heard. */
export interface EpisodeViewProps {
  readonly episode: Episode;
  readonly station: Station | undefined;
}

export function EpisodeView({ episode, station }: EpisodeViewProps) {
  const { reading, changeReading } = useContext(SettingsContext);
  const { isFocused } = reading;
  const link = useEpisodeLink(episode);
  const { moment, arrival, filter } = link;
  const { track, isCurrent, seekHere } = useEpisodeInPlayer(episode, moment);

  const search = useEpisodeFilter(episode, filter, seekHere);
  const [isFollowing, setIsFollowing] = useFollowing();
  const quote = useMemo(() => findQuoteSpans(episode.transcript, arrival), [episode, arrival]);
  const isWide = useMediaQuery("(min-width: 1100px)");
  const [isFindOpen, setIsFindOpen] = useState(false);
  const [isStoriesOpen, setIsStoriesOpen] = useState(false);
  const headRef = useRef<HTMLDivElement>(null);
  const fieldRef = useRef<HTMLInputElement>(null);
  const isHeadSeen = useIsSeen(headRef, "-60px");
  const bookmarks = useEpisodeBookmarks(episode.id);
  const contents = { episode, hits: search.hits, bookmarks, isCurrent };
  const showStories = isWide ? undefined : () => setIsStoriesOpen(true);
  const tools = (
    <EpisodeTools episode={episode} reading={reading} onReadingChange={changeReading} />
  );

  return (
    <PageFrame
      above={
        isFocused && (
          <FocusBar onLeave={() => changeReading({ isFocused: false })}>{tools}</FocusBar>
        )
      }
      beside={
        isWide &&
        !isFocused && (
          <StoriesBeside>
            <EpisodeContents {...contents} onSeek={seekHere} />
          </StoriesBeside>
        )
      }
    >
      {!isFocused && !isHeadSeen && !search.isFiltering && !isFindOpen && (
        <EpisodeTitleBar
          episode={episode}
          track={track}
          onShowStories={showStories}
          onSearch={() => {
            // Within the press: phones bring up their keys only then.
            flushSync(() => setIsFindOpen(true));
            fieldRef.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <div ref={headRef}>
        <EpisodeHeader
          {...{ episode, station, link, track }}
          tools={
            !isFocused && (
              <>
                {showStories && <StoriesButton onOpen={showStories} />}
                {tools}
              </>
            )
          }
        />
      </div>
      <LinkBanner
        track={track}
        moment={link.isPastEnd ? undefined : moment}
        onPlay={link.dropMoment}
      />
      {!isFocused && (
        <EpisodeFilter
          search={search}
          link={link}
          fieldRef={fieldRef}
          isOpen={isFindOpen}
          onClose={() => setIsFindOpen(false)}
          onUse={() => setIsFollowing(false)}
        />
      )}
      <TranscriptPanel
        episode={episode}
        isCurrent={isCurrent}
        filter={search}
        quote={quote}
        bookmarks={bookmarks}
        isFollowing={isFollowing}
        onFollowingChange={setIsFollowing}
        onSeek={seekHere}
      />
      {isStoriesOpen && !isWide && (
        <StoriesSheet onClose={() => setIsStoriesOpen(false)}>
          <EpisodeContents
            {...contents}
            onSeek={(startSeconds) => {
              setIsStoriesOpen(false);
              setIsFollowing(true);
              seekHere(startSeconds);
            }}
          />
        </StoriesSheet>
      )}
      {!isFocused && <SiteFooter station={station} />}
    </PageFrame>
  );
}
