import { ListTree, Search } from "lucide-react";
import type { Episode } from "#core/episode/episode.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import type { Track } from "#player/state/track.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { ListenIcon } from "#ui/listen-icon.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { useEpisodePlay } from "./use-episode-play.ts";

/** What is left of an episode's header when it has been scrolled away. */
export interface EpisodeTitleBarProps {
  readonly episode: Episode;
  readonly track: Track;
  readonly onSearch: () => void;
  /** Undefined where the stories stand beside the text. */
  readonly onShowStories: (() => void) | undefined;
}

export function EpisodeTitleBar(props: EpisodeTitleBarProps) {
  const { episode, track, onSearch, onShowStories } = props;
  const messages = useMessages(episodeMessages);
  const library = useMessages(libraryMessages);
  const { isSounding, isAtLink, toggle } = useEpisodePlay(track);
  const { headline } = episode;
  const label = isSounding ? library.pauseEpisode(headline) : library.listenTo(headline);
  const colour = isAtLink ? "border-line text-ink" : "border-amber bg-amber text-amber-ink";
  // Fixed like the find bar, and as wide: what it covers does not move when it comes.
  return (
    <div
      data-title-bar
      className="fixed inset-x-0 top-(--header-height) z-10 border-b border-line bg-bg md:left-(--rail-width) lg:right-(--beside-width) print:hidden"
    >
      <div className="mx-auto flex h-[52px] max-w-(--measure) items-center gap-1 px-5 md:px-7">
        <button
          type="button"
          aria-label={label}
          title={label}
          onClick={toggle}
          className={`relative mr-2 grid h-9 w-9 shrink-0 place-items-center rounded-full border after:absolute after:-inset-1 ${colour}`}
        >
          <ListenIcon isSounding={isSounding} size={16} />
        </button>
        <p className="mr-auto min-w-0 truncate text-[15px] font-semibold">{headline}</p>
        {onShowStories && (
          <IconButton label={messages.stories} onClick={onShowStories}>
            <ListTree aria-hidden size={18} />
          </IconButton>
        )}
        <IconButton label={messages.findInEpisode} onClick={onSearch} className="-mr-3">
          <Search aria-hidden size={18} />
        </IconButton>
      </div>
    </div>
  );
}
