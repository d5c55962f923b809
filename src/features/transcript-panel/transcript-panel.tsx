import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Episode } from "#core/episode/episode.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { useMessages } from "#ui/messages-context.ts";
import type { FollowPillProps } from "./follow-pill.tsx";
import { createHighlightPainter, type TextSpan } from "./highlight-painter.ts";
import type { SelectionToolbarProps } from "./selection-toolbar.tsx";
import type { RestOfTextProps } from "./rest-of-text.ts";
import { TranscriptText } from "./transcript-text.tsx";
import { useBlockRegistry } from "./use-block-registry.ts";
import { useFocusInView } from "./use-focus-in-view.ts";
import { useFollow } from "./use-follow.ts";
import { usePaintedFilter, type TranscriptFilter } from "./use-painted-filter.ts";
import { usePaintedLoop } from "./use-painted-loop.ts";
import { useSpokenHighlight } from "./use-spoken-highlight.ts";
import { useMissedCue, useShownStories } from "./use-shown-stories.ts";
import { useShownText } from "./use-shown-text.ts";
import { useWordSeek } from "./use-word-seek.ts";

// Loaded where there are any. Without a word where it is missing: the text is there.
const BookmarkMarks = lazyPart(async () => (await import("./bookmark-marks.tsx")).BookmarkMarks, {
  isSilent: true,
});

// Nothing is spoken yet that could be out of sight.
const FollowPill = lazyPart<FollowPillProps>(
  async () => (await import("./follow-pill.tsx")).FollowPill,
  { isSilent: true, comesSoon: "unseen" },
);

const SelectionToolbar = lazyPart<SelectionToolbarProps>(
  async () => (await import("./selection-toolbar.tsx")).SelectionToolbar,
  { isSilent: true, comesSoon: "standing" },
);

// For who comes to the own page of a story.
const RestOfText = lazyPart<RestOfTextProps>(
  async () => (await import("./rest-of-text.ts")).RestOfText,
  { leave: ({ onExtent }) => onExtent("all"), isSilent: true },
);

/** The transcript of an episode, painted as it is spoken. */
export interface TranscriptPanelProps {
  readonly episode: Episode;
  /** True while this episode is in the player. */
  readonly isCurrent: boolean;
  readonly filter: TranscriptFilter;
  /** What a link quotes. */
  readonly quote: readonly TextSpan[];
  /** Those in this episode. */
  readonly bookmarks: readonly Bookmark[];
  readonly isFollowing: boolean;
  readonly onFollowingChange: (isFollowing: boolean) => void;
  readonly onSeek: (startSeconds: number) => void;
}

export function TranscriptPanel(props: TranscriptPanelProps) {
  const { episode, isCurrent, filter, quote, isFollowing, onFollowingChange } = props;
  const { transcript, teasers } = episode;
  const messages = useMessages(transcriptMessages);
  const registry = useBlockRegistry();
  const [painter] = useState(() => createHighlightPainter(registry.find));
  const panelRef = useRef<HTMLElement>(null);
  const stories = useShownStories({ episode, shownCues: filter.shownCues });
  const { whole, layout, firstStory, lastStory, rest } = stories;
  const highlight = painter.isSupported ? "words" : "paragraph";
  // A page that was made ahead of time said what nearly all browsers can.
  useLayoutEffect(() => panelRef.current?.setAttribute("data-highlight", highlight), [highlight]);
  const shown = useShownText(panelRef, layout);
  const hasBegun = useHasBegun(isCurrent);
  const { noteCue, side } = useFollow({
    transcript,
    registry,
    hasBegun,
    isFollowing,
    onFollowingChange,
    onMissed: stories.noteMissed,
  });
  useMissedCue(stories, noteCue);
  const painted = { transcript, registry, painter, shown };
  useSpokenHighlight({ ...painted, isCurrent, onCueChange: noteCue });
  usePaintedFilter({ ...painted, layout, filter, quote });
  usePaintedLoop({ ...painted, isCurrent });
  const onSeek = useSeekAndFollow(props);
  useFocusInView(panelRef);
  useWordSeek({ panelRef, transcript, registry, onSeek, onReturn: props.onSeek });

  return (
    <section
      ref={panelRef}
      id="transcript"
      tabIndex={-1}
      aria-label={messages.transcript}
      className="transcript-panel relative outline-none"
      data-highlight={highlight}
    >
      <TranscriptText
        episodeId={episode.id}
        layout={whole}
        paragraphs={transcript.paragraphs}
        stories={episode.stories}
        isFiltered={filter.shownCues !== undefined}
        {...{ firstStory, lastStory, teasers, registry, onSeek }}
      />
      {props.bookmarks.length > 0 && (
        <BookmarkMarks {...painted} panelRef={panelRef} bookmarks={props.bookmarks} />
      )}
      {rest && <RestOfText {...rest} panelRef={panelRef} />}
      <SelectionToolbar {...{ panelRef, registry, episode }} />
      {isCurrent && hasBegun && !isFollowing && side !== "visible" && (
        <FollowPill side={side} onPress={() => onFollowingChange(true)} />
      )}
    </section>
  );
}

/** True from the first sound on, and from the start where the listener comes back or for a moment. */
function useHasBegun(isCurrent: boolean): boolean {
  const isUnderWay = usePlayerState(
    (state) => isCurrent && (isPlaying(state) || state.positionSeconds > 0),
  );
  const [hasBegun, setHasBegun] = useState(isUnderWay);
  if (isUnderWay && !hasBegun) setHasBegun(true);
  return hasBegun || isUnderWay;
}

/** Whoever goes somewhere in the text wants to be taken along from there. */
function useSeekAndFollow({ onSeek, onFollowingChange }: TranscriptPanelProps) {
  return useCallback(
    (startSeconds: number) => {
      onFollowingChange(true);
      onSeek(startSeconds);
    },
    [onSeek, onFollowingChange],
  );
}
