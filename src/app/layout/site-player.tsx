import { useState } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { findStoryIndexAt } from "#core/episode/episode.ts";
import type { Station } from "#core/files/station-file.ts";
import { isFiltering, type ListenerFilter } from "#core/links/page-link.ts";
import { BookmarkButton } from "#features/bookmarks/bookmark-button.tsx";
import { useBookmarkKeys } from "#features/bookmarks/use-bookmark-keys.ts";
import { PlayerBar } from "#features/player-bar/player-bar.tsx";
import { useShareMoment } from "#actions/use-share-moment.ts";
import { useShortcuts } from "#actions/use-shortcuts.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { findCover } from "../playback/find-cover.ts";
import { useOpenText } from "../routing/use-open-text.ts";
import type { MediaSessionOptions } from "../playback/use-media-session.ts";
import { usePlayerEpisode } from "#actions/use-player-episode.ts";
import { usePlayerShortcuts } from "../playback/use-player-shortcuts.ts";

const HitMarks = lazyPart(async () => (await import("../playback/hit-marks.tsx")).HitMarks, {
  isSilent: true,
  comesSoon: "unseen",
});

const SystemControls = lazyPart<MediaSessionOptions>(
  async () => (await import("../playback/system-controls.tsx")).SystemControls,
  { isSilent: true, comesSoon: "unseen" },
);

const AutoplayNext = lazyPart(
  async () => (await import("../playback/autoplay-next.tsx")).AutoplayNext,
  { isSilent: true, comesSoon: "unseen" },
);

const LoopChip = lazyPart(
  async () => (await import("#features/loop-chip/loop-chip.tsx")).LoopChip,
  {
    comesSoon: "standing",
  },
);

// Nobody goes to sleep in the first second, nor has anything waiting to be played.
const SleepButton = lazyPart(
  async () => (await import("#features/sleep-timer/sleep-button.tsx")).SleepButton,
  { comesSoon: "standing" },
);

const SleepPrompt = lazyPart(
  async () => (await import("#features/sleep-timer/sleep-prompt.tsx")).SleepPrompt,
  { isSilent: true, comesSoon: "unseen" },
);

const QueueButton = lazyPart(
  async () => (await import("#features/queue/queue-button.tsx")).QueueButton,
  { comesSoon: "standing" },
);

const noMarks: readonly number[] = [];

/** The player bar with the keys that belong to it. */
export interface SitePlayerProps {
  readonly station: Station | undefined;
  readonly openEpisodeId: string | undefined;
  /** The open page's filter. */
  readonly filter: ListenerFilter;
}

export function SitePlayer(props: SitePlayerProps) {
  const { station, openEpisodeId, filter } = props;
  const words = useMessages(playerMessages);
  const { rootUrl } = useCatalog();
  const episode = usePlayerEpisode();
  const isOpen = episode !== undefined && episode.id === openEpisodeId;
  const [markersSeconds, setMarkersSeconds] = useState(noMarks);
  const { stories } = episode ?? { stories: [] };
  const image = usePlayerState(
    ({ positionSeconds }) => stories[findStoryIndexAt(stories, positionSeconds)]?.image,
  );
  const share = useShareMoment(episode);
  usePlayerShortcuts(episode);
  useShortcuts({ share, ...useBookmarkKeys(episode) });
  const openText = useOpenText(episode?.id, isOpen);
  return (
    <>
      <SystemControls {...{ episode, station }} />
      <AutoplayNext />
      {isOpen && isFiltering(filter) && (
        <HitMarks {...{ episode, filter }} onMarks={setMarkersSeconds} />
      )}
      <LoopChip />
      <PlayerBar
        episode={episode}
        markersSeconds={markersSeconds}
        cover={findCover(rootUrl, station, episode && { ...episode, image })}
        prompt={<SleepPrompt />}
        onOpenText={openText}
        options={[
          { id: "sleep", caption: words.sleep, button: <SleepButton /> },
          {
            id: "bookmark",
            caption: words.bookmark,
            button: episode && <BookmarkButton episode={episode} />,
          },
          { id: "queue", caption: words.queueShort, button: <QueueButton /> },
        ]}
      />
    </>
  );
}
