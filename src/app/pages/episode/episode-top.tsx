import { useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { Episode } from "#core/episode/episode.ts";
import type { Station } from "#core/files/station-file.ts";
import { isFiltering } from "#core/links/page-link.ts";
import type { Track } from "#player/state/track.ts";
import { useIsSeen } from "#ui/hooks/use-is-seen.ts";
import { MediaPart, notKnown } from "#ui/media-part.tsx";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import type { OpenEpisodeLink } from "../../routing/use-episode-link.ts";
import { EpisodeHeader } from "./episode-header.tsx";
import { StoriesButton } from "./episode-stories.tsx";
import type { useEpisodeFilter } from "./use-episode-filter.ts";

// Who types into its box or presses a tag before it is here waits for it.
const EpisodeFilter = lazyPart(async () => (await import("./episode-filter.tsx")).EpisodeFilter, {
  comesSoon: "standing",
});

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
  /** Undefined where it is not known yet. */
  readonly hasStoriesBeside: boolean | undefined;
  /** Undefined where the stories stand beside the text. */
  readonly onShowStories: (() => void) | undefined;
  /** The listener looks around: the page must not move by itself. */
  readonly onLookAround: () => void;
}

/**
 * Header and filter; of the header a bar is left when its tools are scrolled away. All stand in
 * one wrapping row, so that the box to find words is one element at every width: style alone puts
 * it beside the tools or, on phones, below the tags. The keyboard goes the way that is seen where
 * the browser knows how.
 */
export function EpisodeTop(props: EpisodeTopProps) {
  const { episode, station, link, track, search, tools, isBare, onShowStories } = props;
  const { hasStoriesBeside } = props;
  const [isFindOpen, setIsFindOpen] = useState(false);
  const toolsRef = useRef<HTMLDivElement>(null);
  const fieldRef = useRef<HTMLInputElement>(null);
  // Below the window, where letters are large, they are still to come.
  const hasTools = useIsSeen(toolsRef, "-60px 0px 10000px");
  const openFind = (): void => {
    // Within the press: phones bring up their keys only then.
    flushSync(() => setIsFindOpen(true));
    fieldRef.current?.focus({ preventScroll: true });
  };
  if (isBare) return <EpisodeHeader {...{ episode, station, link, track }} tools={undefined} />;
  return (
    <>
      {!hasTools && !isFindOpen && !isFiltering(link.filter) && (
        <EpisodeTitleBar {...{ episode, track, onShowStories }} onSearch={openFind} />
      )}
      <div data-has-bar className="flex flex-wrap items-center [reading-flow:flex-visual]">
        <EpisodeHeader
          {...{ episode, station, link, track, toolsRef }}
          tools={
            <>
              {onShowStories && (
                <MediaPart isShown={notKnown(hasStoriesBeside)} unknownClass="contents lg:hidden">
                  <StoriesButton onOpen={onShowStories} />
                </MediaPart>
              )}
              {tools}
            </>
          }
        />
        <EpisodeFilter
          {...{ episode, search, link, fieldRef }}
          isOpen={isFindOpen}
          onClose={() => setIsFindOpen(false)}
          onUse={props.onLookAround}
        />
      </div>
    </>
  );
}
