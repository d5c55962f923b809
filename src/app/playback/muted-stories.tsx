import { useEffect, useEffectEvent, useMemo } from "react";
import { muteNoStory, type StoryTest } from "#actions/muted-stories-context.ts";
import { useChosenTags } from "#actions/tag-choice-context.ts";
import { usePlayerEpisode } from "#actions/use-player-episode.ts";
import { useTagStories } from "#catalog/tags/use-tag-stories.ts";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import { findTagStories, type TagStory } from "#core/search/find-tag-stories.ts";
import { foldText } from "#core/search/fold-text.ts";
import { createTermMatcher } from "#core/search/term-matcher.ts";
import { findStoryMuting } from "#player/features/story-muting.ts";
import { usePlayer } from "#player/react/player-context.ts";
import { useSkippedToast } from "./use-skipped-toast.ts";

/** Shows nothing: keeps the player and the lists informed of what is muted. */
export interface MutedStoriesProps {
  readonly onTestChange: (isMuted: StoryTest) => void;
}

export function MutedStories({ onTestChange }: MutedStoriesProps) {
  const choices = useChosenTags("muted");
  const tags = useMemo(() => choices.map(({ tag }) => tag), [choices]);
  useMutedPlayback(tags);
  useSkippedToast();
  const isMuted = useStoryTest(tags);
  const tell = useEffectEvent(onTestChange);
  useEffect(() => {
    tell(isMuted);
  }, [isMuted]);
  useEffect(() => () => tell(muteNoStory), []);
  return null;
}

/** Tells the player which stories of its episode are muted. */
function useMutedPlayback(tags: readonly string[]): void {
  const muting = findStoryMuting(usePlayer().deps);
  const episode = usePlayerEpisode();
  const { variants } = useUnitVariants(...tags);
  const stories = useMemo(
    () => (episode ? findTagStories(episode, tags, variants).map(toMutedStory) : []),
    [episode, tags, variants],
  );
  const id = episode?.id;
  useEffect(() => {
    if (id !== undefined) muting.setMutedStories(id, stories);
  }, [muting, id, stories]);
  useEffect(() => () => muting.setMutedStories(id ?? "", []), [muting, id]);
}

function toMutedStory({ story, tag }: TagStory) {
  return { ...story, tag };
}

/** Tells the muted stories of any episode by their titles, or by what is spoken in them. */
function useStoryTest(tags: readonly string[]): StoryTest {
  const spoken = useTagStories(tags);
  const { variants } = useUnitVariants(...tags);
  return useMemo(() => {
    const matchers = tags.map((tag) => createTermMatcher(tag, { variants }));
    return (episodeId, story) =>
      spoken.get(episodeId)?.has(story) === true ||
      matchers.some((one) => one.find(foldText(story, variants)).length > 0);
  }, [spoken, tags, variants]);
}
