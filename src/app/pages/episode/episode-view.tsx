import { useContext, useMemo, useState } from "react";
import type { Episode } from "#core/episode/episode.ts";
import type { Station } from "#core/files/station-file.ts";
import { isFiltering } from "#core/links/page-link.ts";
import { useEpisodeBookmarks } from "#actions/use-episode-bookmarks.ts";
import { useKnownMedia } from "#ui/hooks/use-media-query.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { EpisodeReading } from "./episode-reading.tsx";
import { StoriesBeside, StoriesSheet } from "./episode-stories.tsx";
import { EpisodeTop } from "./episode-top.tsx";
import { findQuoteSpans } from "./find-quote-spans.ts";
import type { FocusBarProps } from "./focus-bar.tsx";
import { PageFrame } from "../../layout/page-frame.tsx";
import { SettingsContext } from "../../settings/settings-context.ts";
import type { SiteFooterProps } from "../../layout/site-footer.tsx";
import { useEpisodeInPlayer } from "./use-episode-in-player.ts";
import { useFollowing } from "./use-following.ts";
import { useEpisodeFilter } from "./use-episode-filter.ts";
import { useEpisodeLink } from "../../routing/use-episode-link.ts";

const SiteFooter = lazyPart<SiteFooterProps>(
  async () => (await import("../../layout/site-footer.tsx")).SiteFooter,
  { comesSoon: "standing" },
);

// The text comes first. Their column is there, so that nothing moves when they come.
const EpisodeContents = lazyPart(
  async () => (await import("./episode-contents.tsx")).EpisodeContents,
);

const EpisodeTools = lazyPart(async () => (await import("./episode-tools.tsx")).EpisodeTools, {
  comesSoon: "standing",
});

// For those who look for something; above the text, where a sentence says that it is missing.
const EpisodeHits = lazyPart(async () => (await import("./episode-hits.tsx")).EpisodeHits, {
  comesSoon: "unseen",
});

// For those who come by a link; the player's own button plays from there too.
const LinkBanner = lazyPart(async () => (await import("./link-banner.tsx")).LinkBanner, {
  isSilent: true,
  comesSoon: "unseen",
});

// For those who want the text alone; where it is missing the page stays whole.
const FocusBar = lazyPart<FocusBarProps>(async () => (await import("./focus-bar.tsx")).FocusBar, {
  leave: ({ onLeave }) => onLeave(),
});

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
  const isWide = useKnownMedia("(min-width: 1100px)");
  const [isStoriesOpen, setIsStoriesOpen] = useState(false);
  const bookmarks = useEpisodeBookmarks(episode.id);
  const contents = { episode, hits: search.hits, bookmarks, isCurrent };
  const showStories = isWide ? undefined : () => setIsStoriesOpen(true);
  const goThere = (startSeconds: number): void => {
    setIsStoriesOpen(false);
    setIsFollowing(true);
    seekHere(startSeconds);
  };
  const leaveFocus = (): void => changeReading({ isFocused: false });
  const tools = <EpisodeTools episode={episode} />;

  return (
    <PageFrame
      above={isFocused && <FocusBar onLeave={leaveFocus}>{tools}</FocusBar>}
      isBesideOnlyWide={isWide === undefined}
      beside={
        isWide !== false &&
        !isFocused && (
          <StoriesBeside>
            {isWide && <EpisodeContents {...contents} onSeek={seekHere} />}
          </StoriesBeside>
        )
      }
    >
      <EpisodeTop
        {...{ episode, station, link, track, search, tools }}
        isBare={isFocused}
        hasStoriesBeside={isWide}
        onShowStories={showStories}
        onLookAround={() => setIsFollowing(false)}
      />
      {isFiltering(filter) && <EpisodeHits {...{ episode, filter }} onFound={search.setFound} />}
      <LinkBanner {...{ track, link }} />
      <EpisodeReading
        {...{ episode, isFocused, isCurrent, quote, bookmarks }}
        hasLinksBeside={isWide === true}
        filter={search}
        isFollowing={isFollowing}
        onFollowingChange={setIsFollowing}
        onSeek={seekHere}
      />
      {isStoriesOpen && isWide === false && (
        <StoriesSheet onClose={() => setIsStoriesOpen(false)}>
          <EpisodeContents {...contents} onSeek={goThere} />
        </StoriesSheet>
      )}
      {!isFocused && <SiteFooter station={station} />}
    </PageFrame>
  );
}
