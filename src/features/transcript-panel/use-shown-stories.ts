import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { Episode } from "#core/episode/episode.ts";
import { useReadPlayerState } from "#player/react/player-context.ts";
import { readMadeStory } from "./made-story.ts";
import { layOutTranscript } from "./transcript-layout.ts";

/** What is shown of a text whose page was made with one story: that, with what follows, or all. */
export type ShownExtent = "own" | "following" | "all";

/** A text, and what of it is shown. */
export interface ShownStoriesDeps {
  readonly episode: Episode;
  /** The sentences that are shown; undefined for all. */
  readonly shownCues: ReadonlySet<number> | undefined;
}

/** All of the text, and what of it is shown: a story alone until the rest is put around it. */
export function useShownStories({ episode, shownCues }: ShownStoriesDeps) {
  const [story] = useState(readMadeStory);
  const [extent, setExtent] = useState<ShownExtent>(story === undefined ? "all" : "own");
  // Who looks for something looks in all of it.
  if (shownCues && extent !== "all") setExtent("all");
  const { people, stories, transcript } = episode;
  // The text stays as it is when the times of its words come in.
  const { paragraphs, cues } = transcript;
  const whole = useMemo(
    () => layOutTranscript({ paragraphs, cues, people }, stories, shownCues),
    [paragraphs, cues, people, stories, shownCues],
  );
  const firstStory = extent === "all" ? 0 : (story ?? 0);
  const lastStory = extent === "own" ? firstStory : stories.length;
  const layout = useMemo(
    () => whole.filter(({ storyIndex }) => storyIndex >= firstStory && storyIndex <= lastStory),
    [whole, firstStory, lastStory],
  );
  const [missedCue, setMissedCue] = useState<number>();
  const readPlayer = useReadPlayerState();
  return {
    whole,
    layout,
    firstStory,
    lastStory,
    /** A sentence of the text before the story, which is wanted and comes. */
    missedCue,
    /** Has the text before the story shown, where a sentence that is wanted stands there. */
    noteMissed: (cueIndex: number | undefined): void => {
      const startSeconds = stories[firstStory]?.startSeconds ?? 0;
      const isBefore = readPlayer().positionSeconds < startSeconds;
      setMissedCue(isBefore ? cueIndex : undefined);
    },
    rest:
      story === undefined
        ? undefined
        : { story, extent, isMissed: missedCue !== undefined, onExtent: setExtent },
  };
}

/** Notes a spoken sentence once more when it has come into the page. */
export function useMissedCue(
  { firstStory, missedCue }: ReturnType<typeof useShownStories>,
  noteCue: (cueIndex: number) => void,
): void {
  const noteAgain = useEffectEvent(() => {
    if (missedCue !== undefined) noteCue(missedCue);
  });
  useEffect(() => noteAgain(), [firstStory]);
}
