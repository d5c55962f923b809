import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import { createSeenMark, findTagChoice, type TagWish } from "#core/listener/tag-choice-file.ts";
import { findStoryMuting } from "#player/features/story-muting.ts";
import { usePlayer } from "#player/react/player-context.ts";
import { useTagChoices, useTagChoiceStore } from "./tag-choice-context.ts";

/** A tag that can be followed or muted. */
export interface TagChoiceControl {
  readonly isFollowed: boolean;
  readonly isMuted: boolean;
  readonly toggleFollowed: () => void;
  readonly toggleMuted: () => void;
}

/** What the listener wants of a tag, in whatever script it is written, and how that is changed. */
export function useTagChoice(tag: string): TagChoiceControl {
  const store = useTagChoiceStore();
  const { deps } = usePlayer();
  const { variants } = useUnitVariants(tag);
  const known = useTagChoices((choices) => findTagChoice(choices, tag, variants));
  const [newest] = useEpisodeIndex().episodes;
  // The one that was chosen, so that a tag in the other script is not a second choice.
  const own = known?.tag ?? tag;
  const wish = known?.choice ?? "none";
  const toggle = (wanted: TagWish): void => {
    const next = wish === wanted ? "none" : wanted;
    store.choose(own, next);
    // What is here already is not new to whoever begins to follow.
    if (next === "followed" && newest) store.markSeen(own, createSeenMark(newest));
    // Who mutes what is being heard has heard enough of it.
    if (next === "muted") findStoryMuting(deps).wantNothing();
  };
  return {
    isFollowed: wish === "followed",
    isMuted: wish === "muted",
    toggleFollowed: () => toggle("followed"),
    toggleMuted: () => toggle("muted"),
  };
}
