import { Moon, Sun } from "lucide-react";
import type { ListenerFilter } from "#core/page-link.ts";
import { BookmarkButton } from "#features/bookmarks/bookmark-button.tsx";
import { useBookmarkKeys } from "#features/bookmarks/use-bookmark-keys.ts";
import { LoopChip } from "#features/loop-chip/loop-chip.tsx";
import { PlayerBar } from "#features/player-bar/player-bar.tsx";
import { useShareMoment } from "#features/share-moment/use-share-moment.ts";
import { useShortcuts } from "#features/shortcuts/use-shortcuts.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { usePlayerEpisode } from "./use-player-episode.ts";
import { usePlayerShortcuts } from "./use-player-shortcuts.ts";
import { useTicks } from "./use-ticks.ts";

/** The player bar with the keys that belong to it. */
export interface SitePlayerProps {
  readonly openEpisodeId: string | undefined;
  /** The open page's filter. */
  readonly filter: ListenerFilter;
  readonly theme: "night" | "day";
  readonly onToggleTheme: () => void;
}

export function SitePlayer({ openEpisodeId, filter, theme, onToggleTheme }: SitePlayerProps) {
  const messages = useMessages();
  const episode = usePlayerEpisode();
  const isOpen = episode !== undefined && episode.id === openEpisodeId;
  const ticksSeconds = useTicks(isOpen ? episode : undefined, filter);
  const share = useShareMoment(episode);
  usePlayerShortcuts(episode);
  useShortcuts({ share, ...useBookmarkKeys(episode) });
  const ThemeIcon = theme === "night" ? Sun : Moon;
  return (
    <>
      <LoopChip />
      <PlayerBar
        episode={episode}
        ticksSeconds={ticksSeconds}
        onShare={share}
        options={
          <>
            {episode && <BookmarkButton episode={episode} />}
            <IconButton
              label={theme === "night" ? messages.dayTheme : messages.nightTheme}
              onClick={onToggleTheme}
            >
              <ThemeIcon aria-hidden size={18} />
            </IconButton>
          </>
        }
      />
    </>
  );
}
