import { Moon, Sun } from "lucide-react";
import type { Station } from "#core/station-file.ts";
import type { ListenerFilter } from "#core/page-link.ts";
import { BookmarkButton } from "#features/bookmarks/bookmark-button.tsx";
import { useBookmarkKeys } from "#features/bookmarks/use-bookmark-keys.ts";
import { usePlayEpisode } from "#features/library/use-play-episode.ts";
import { LoopChip } from "#features/loop-chip/loop-chip.tsx";
import { PlayerBar } from "#features/player-bar/player-bar.tsx";
import { QueueButton } from "#features/queue/queue-button.tsx";
import { useShareMoment } from "#features/share-moment/use-share-moment.ts";
import { useShortcuts } from "#features/shortcuts/use-shortcuts.ts";
import { SleepButton } from "#features/sleep-timer/sleep-button.tsx";
import { SleepPrompt } from "#features/sleep-timer/sleep-prompt.tsx";
import { usePlayerActions } from "#player/player-context.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { useEpisodeSteps } from "./use-episode-steps.ts";
import { useMediaSession } from "./use-media-session.ts";
import { usePlayOn } from "./use-play-on.ts";
import { usePlayerEpisode } from "./use-player-episode.ts";
import { usePlayerShortcuts } from "./use-player-shortcuts.ts";
import { useTicks } from "./use-ticks.ts";

/** The player bar with the keys that belong to it. */
export interface SitePlayerProps {
  readonly station: Station | undefined;
  readonly openEpisodeId: string | undefined;
  /** The open page's filter. */
  readonly filter: ListenerFilter;
  readonly theme: "night" | "day";
  readonly onToggleTheme: () => void;
}

export function SitePlayer(props: SitePlayerProps) {
  const { station, openEpisodeId, filter, theme, onToggleTheme } = props;
  const messages = useMessages();
  const actions = usePlayerActions();
  const episode = usePlayerEpisode();
  const isOpen = episode !== undefined && episode.id === openEpisodeId;
  const ticksSeconds = useTicks(isOpen ? episode : undefined, filter);
  const share = useShareMoment(episode);
  const { playEpisode } = usePlayEpisode();
  const { nextId, previousId, playNextEpisode, playPreviousEpisode } = useEpisodeSteps();
  const onNextEpisode = nextId === undefined ? undefined : playNextEpisode;
  const onPreviousEpisode = previousId === undefined ? undefined : playPreviousEpisode;
  const edges = { onPastLast: onNextEpisode, onBeforeFirst: onPreviousEpisode };
  usePlayOn();
  useMediaSession({ episode, station, edges });
  usePlayerShortcuts(episode, edges);
  useShortcuts({ share, ...useBookmarkKeys(episode) });
  const ThemeIcon = theme === "night" ? Sun : Moon;
  return (
    <>
      <LoopChip />
      <PlayerBar
        episode={episode}
        ticksSeconds={ticksSeconds}
        onShare={share}
        storyEdges={edges}
        prompt={<SleepPrompt />}
        options={
          <>
            {episode && <BookmarkButton episode={episode} />}
            <QueueButton
              onPlay={(id) => {
                actions.removeFromQueue(id);
                playEpisode(id);
              }}
              onPreviousEpisode={onPreviousEpisode}
              onNextEpisode={onNextEpisode}
            />
            <IconButton
              label={theme === "night" ? messages.dayTheme : messages.nightTheme}
              onClick={onToggleTheme}
            >
              <ThemeIcon aria-hidden size={18} />
            </IconButton>
            <SleepButton />
          </>
        }
      />
    </>
  );
}
