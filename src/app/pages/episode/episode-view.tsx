import { useCallback, useContext, useEffect, useMemo, useState } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import type { Station } from "#core/files/station-file.ts";
import { useShortcuts } from "#actions/use-shortcuts.ts";
import { StoryList } from "#features/story-list/story-list.tsx";
import { TranscriptPanel } from "#features/transcript-panel/transcript-panel.tsx";
import { createTrack } from "#player/state/create-track.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import { EpisodeFilter } from "./episode-filter.tsx";
import { EpisodeHeader } from "./episode-header.tsx";
import { FoldedStories, StoriesBeside } from "./episode-stories.tsx";
import { EpisodeTools } from "./episode-tools.tsx";
import { findQuoteSpans } from "./find-quote-spans.ts";
import { FocusBar } from "./focus-bar.tsx";
import { LinkBanner } from "./link-banner.tsx";
import { PageFrame } from "../../layout/page-frame.tsx";
import { SettingsContext } from "../../settings/settings-context.ts";
import { SiteFooter } from "../../layout/site-footer.tsx";
import { useEpisodeFilter } from "./use-episode-filter.ts";
import { useEpisodeLink } from "../../routing/use-episode-link.ts";

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
  const [isFollowing, setIsFollowing] = useState(true);
  useShortcuts({ follow: () => setIsFollowing(true) });
  const quote = useMemo(() => findQuoteSpans(episode.transcript, arrival), [episode, arrival]);
  const isWide = useMediaQuery("(min-width: 1100px)");
  const stories = (
    <StoryList
      episodeId={episode.id}
      stories={episode.stories}
      isCurrent={isCurrent}
      onSeek={seekHere}
    />
  );
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
      beside={isWide && !isFocused && <StoriesBeside>{stories}</StoriesBeside>}
    >
      <EpisodeHeader {...{ episode, station, link }} tools={!isFocused && tools} />
      <LinkBanner
        track={track}
        moment={link.isPastEnd ? undefined : moment}
        onPlay={link.dropMoment}
      />
      {!isFocused && (
        <EpisodeFilter search={search} link={link} onUse={() => setIsFollowing(false)} />
      )}
      {!isWide && !isFocused && <FoldedStories>{stories}</FoldedStories>}
      <TranscriptPanel
        episode={episode}
        isCurrent={isCurrent}
        filter={search}
        quote={quote}
        isFollowing={isFollowing}
        onFollowingChange={setIsFollowing}
        onSeek={seekHere}
      />
      {!isFocused && <SiteFooter station={station} />}
    </PageFrame>
  );
}

/** The episode as a track, put into an idle player; seeking brings it in when another plays. */
function useEpisodeInPlayer(episode: Episode, moment: MomentTime | undefined) {
  const { rootUrl } = useCatalog();
  const actions = usePlayerActions();
  const { id, headline, audio, stories, silences, transcript } = episode;
  const { spokenCueStartsSeconds } = transcript;
  // The same track when the times of the words come in.
  const track = useMemo(
    () =>
      createTrack(rootUrl, {
        id,
        headline,
        audio,
        stories,
        silences,
        transcript: { spokenCueStartsSeconds },
      }),
    [rootUrl, id, headline, audio, stories, silences, spokenCueStartsSeconds],
  );
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
