import { ChevronDown } from "lucide-react";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode.ts";
import type { MomentTime } from "#core/moment-time.ts";
import type { Station } from "#core/station-file.ts";
import { KeywordFilter } from "#features/keyword-filter/keyword-filter.tsx";
import { useShortcuts } from "#features/shortcuts/use-shortcuts.ts";
import { StoryList } from "#features/story-list/story-list.tsx";
import { TranscriptPanel } from "#features/transcript-panel/transcript-panel.tsx";
import { createTrack } from "#player/create-track.ts";
import { usePlayerActions, usePlayerState } from "#player/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";
import { EpisodeHeader } from "./episode-header.tsx";
import { findQuoteSpans } from "./find-quote-spans.ts";
import { LinkBanner } from "./link-banner.tsx";
import { PageFrame } from "./page-frame.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { useEpisodeFilter } from "./use-episode-filter.ts";
import { useEpisodeLink } from "./use-episode-link.ts";
import { useSelectionActions } from "./use-selection-actions.ts";

/** An episode to be read and heard. */
export interface EpisodeViewProps {
  readonly episode: Episode;
  readonly station: Station | undefined;
}

export function EpisodeView({ episode, station }: EpisodeViewProps) {
  const messages = useMessages();
  const link = useEpisodeLink(episode);
  const { moment, arrival, filter } = link;
  const { track, isCurrent, seekHere } = useEpisodeInPlayer(episode, moment);

  const search = useEpisodeFilter(episode, filter, seekHere);
  const [isFollowing, setIsFollowing] = useState(true);
  const selectionActions = useSelectionActions(episode, track);
  useShortcuts({ follow: () => setIsFollowing(true) });
  const quote = useMemo(() => findQuoteSpans(episode.transcript, arrival), [episode, arrival]);
  const isWide = useMediaQuery("(min-width: 1100px)");
  const stories = <StoryList stories={episode.stories} isCurrent={isCurrent} onSeek={seekHere} />;

  return (
    <PageFrame
      beside={
        isWide && (
          <section aria-label={messages.stories}>
            <h2 className="eyebrow mx-1.5 mb-2">{messages.stories}</h2>
            {stories}
          </section>
        )
      }
    >
      <EpisodeHeader episode={episode} station={station} link={link} />
      <LinkBanner
        track={track}
        moment={link.isPastEnd ? undefined : moment}
        onPlay={link.dropMoment}
      />
      <KeywordFilter
        tags={search.tags}
        filter={filter}
        onFilterChange={(next) => {
          setIsFollowing(false);
          link.changeFilter(next);
        }}
        isOnlyMatching={search.isOnlyMatching}
        onOnlyMatchingChange={search.setIsOnlyMatching}
        hitCount={search.hits.length}
        activeHit={search.activeIndex}
        onStep={(by) => {
          setIsFollowing(false);
          search.step(by);
        }}
      />
      {!isWide && <FoldedStories>{stories}</FoldedStories>}
      <TranscriptPanel
        episode={episode}
        isCurrent={isCurrent}
        filter={search}
        quote={quote}
        isFollowing={isFollowing}
        onFollowingChange={setIsFollowing}
        onSeek={seekHere}
        selectionActions={selectionActions}
      />
      <SiteFooter station={station} />
    </PageFrame>
  );
}

/** The stories on screens too narrow for a column of their own. */
function FoldedStories({ children }: { readonly children: ReactNode }) {
  const messages = useMessages();
  return (
    <details className="group mt-4 rounded-xl border border-line px-3 py-1">
      <summary className="flex min-h-11 items-center justify-between">
        <span className="eyebrow">{messages.stories}</span>
        <ChevronDown aria-hidden size={18} className="text-ink-3 group-open:rotate-180" />
      </summary>
      {children}
    </details>
  );
}

/** The episode as a track, put into an idle player; seeking brings it in when another plays. */
function useEpisodeInPlayer(episode: Episode, moment: MomentTime | undefined) {
  const { rootUrl } = useCatalog();
  const actions = usePlayerActions();
  const track = useMemo(() => createTrack(rootUrl, episode), [rootUrl, episode]);
  const isCurrent = usePlayerState((state) => state.track?.id === track.id);
  useEffect(() => actions.cue(track, moment), [actions, track, moment]);
  const seekHere = useCallback(
    (startSeconds: number) => {
      if (isCurrent) actions.seek(startSeconds);
      else actions.playMoment(track, { startSeconds });
    },
    [actions, isCurrent, track],
  );
  return { track, isCurrent, seekHere };
}
