import { useContext, useState } from "react";
import { BlockMarkupContext } from "#features/transcript-panel/block-markup-context.ts";
import type { EpisodeNotesProps } from "#features/episode-notes/episode-notes.tsx";
import type { SpeakerFilterProps } from "#features/speaker-filter/speaker-filter.tsx";
import { useSpeakerFilter } from "#features/speaker-filter/use-speaker-filter.ts";
import {
  TranscriptPanel,
  type TranscriptPanelProps,
} from "#features/transcript-panel/transcript-panel.tsx";
import { lazyPart } from "#ui/loading/lazy-part.tsx";

const SpeakerFilter = lazyPart<SpeakerFilterProps>(
  async () => (await import("#features/speaker-filter/speaker-filter.tsx")).SpeakerFilter,
  { comesSoon: "standing" },
);

// Below the text: what is read and heard first does not wait for them.
export const EpisodeNotes = lazyPart(
  async () => (await import("#features/episode-notes/episode-notes.tsx")).EpisodeNotes,
);

/** The text of an episode with those who speak above it and the notes below. */
export interface EpisodeReadingProps extends TranscriptPanelProps {
  readonly isFocused: boolean;
  /** True where the links stand beside the text already. */
  readonly hasLinksBeside: boolean;
}

export function EpisodeReading({ isFocused, hasLinksBeside, ...panel }: EpisodeReadingProps) {
  const { episode, filter, onSeek } = panel;
  const { shownCues, ...voices } = useSpeakerFilter(episode, filter.shownCues);
  return (
    <>
      {!isFocused && <SpeakerFilter {...voices} people={episode.people ?? []} />}
      <TranscriptPanel {...panel} filter={{ ...filter, shownCues }} />
      {episode.hasNotes && !isFocused && (
        <NotesPlace id={episode.id} hasLinksBeside={hasLinksBeside} onSeek={onSeek} />
      )}
    </>
  );
}

/**
 * The notes, where a page was made with them: those stand, and React looks at nothing inside, until
 * the same can be shown in their place.
 */
function NotesPlace(props: Omit<EpisodeNotesProps, "onShown">) {
  const isMadeAhead = useContext(BlockMarkupContext) !== undefined;
  const [isShown, setIsShown] = useState(false);
  const own = { ...props, onShown: () => setIsShown(true) };
  return (
    <>
      {!isShown && (
        <div suppressHydrationWarning>{isMadeAhead ? <EpisodeNotes {...own} /> : ""}</div>
      )}
      {!isMadeAhead && <EpisodeNotes {...own} />}
    </>
  );
}
