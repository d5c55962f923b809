import { useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { Episode } from "#core/episode/episode.ts";
import type { Station } from "#core/files/station-file.ts";
import { isFiltering } from "#core/links/page-link.ts";
import type { Track } from "#player/state/track.ts";
import { useIsSeen } from "#ui/hooks/use-is-seen.ts";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import type { OpenEpisodeLink } from "../../routing/use-episode-link.ts";
import { EpisodeFilter } from "./episode-filter.tsx";
import { EpisodeHeader } from "./episode-header.tsx";
import { StoriesButton } from "./episode-stories.tsx";
import type { useEpisodeFilter } from "./use-episode-filter.ts";

// Not needed before the page is moved; without a word where it is missing.
const EpisodeTitleBar = lazyPart(
  async () => (await import("./episode-title-bar.tsx")).EpisodeTitleBar,
  { isSilent: true },
);

/** What stands above an episode's text. */
export interface EpisodeTopProps {
  readonly episode: Episode;
  readonly station: Station | undefined;
  readonly link: OpenEpisodeLink;
  readonly track: Track;
  readonly search: ReturnType<typeof useEpisodeFilter>;
  /** What can be done with the text. */
  readonly tools: ReactNode;
  /** The text alone: title and facts are left. */
  readonly isBare: boolean;
  /** Undefined where the stories stand beside the text. */
  readonly onShowStories: (() => void) | undefined;
  /** The listener looks around: the page must not move by itself. */
  readonly onLookAround: () => void;
}

/**
 * Header and filter; of the header a bar is left when it is scrolled away. The box to find words
 * stands among the tools where these have room, on phones in a row of its own.
 */
export function EpisodeTop(props: EpisodeTopProps) {
  const { episode, station, link, track, search, tools, isBare, onShowStories } = props;
  const [isFindOpen, setIsFindOpen] = useState(false);
  const headRef = useRef<HTMLDivElement>(null);
  const fieldRef = useRef<HTMLInputElement>(null);
  const isWide = useMediaQuery("(min-width: 760px)");
  const isHeadSeen = useIsSeen(headRef, "-60px");
  const openFind = (): void => {
    // Within the press: phones bring up their keys only then.
    flushSync(() => setIsFindOpen(true));
    fieldRef.current?.focus({ preventScroll: true });
  };
  const filterProps = {
    search,
    link,
    fieldRef,
    isOpen: isFindOpen,
    onClose: () => setIsFindOpen(false),
    onUse: props.onLookAround,
  };
  if (isBare) return <EpisodeHeader {...{ episode, station, link, track }} tools={undefined} />;
  return (
    <>
      {!isHeadSeen && !isFindOpen && !isFiltering(link.filter) && (
        <EpisodeTitleBar {...{ episode, track, onShowStories }} onSearch={openFind} />
      )}
      <div ref={headRef} data-has-bar>
        <EpisodeHeader
          {...{ episode, station, link, track }}
          find={isWide && <EpisodeFilter {...filterProps} shows="find" />}
          tools={
            <>
              {onShowStories && <StoriesButton onOpen={onShowStories} />}
              {tools}
            </>
          }
        />
      </div>
      <EpisodeFilter {...filterProps} shows={isWide ? "tags" : "all"} />
    </>
  );
}
