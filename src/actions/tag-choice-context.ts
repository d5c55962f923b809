import { createContext, useContext, useMemo } from "react";
import { useStore } from "zustand";
import {
  listChosenTags,
  type TagChoice,
  type TagChoices,
  type TagWish,
} from "#core/listener/tag-choice-file.ts";
import type { TagChoiceStore } from "#storage/tag-choice-store.ts";

/** Gives the tree the tags that the listener follows and mutes. */
export const TagChoiceContext = createContext<TagChoiceStore | undefined>(undefined);

/** What can be done with tag choices; stable. @throws Error outside of a TagChoiceContext */
export function useTagChoiceStore(): TagChoiceStore {
  const store = useContext(TagChoiceContext);
  if (!store) throw new Error("tag choices need a TagChoiceContext around them");
  return store;
}

/** One value of the tag choices; renders again only when that value changes. */
export function useTagChoices<T>(select: (choices: TagChoices) => T): T {
  return useStore(useTagChoiceStore().store, select);
}

/** The tags that are followed, or those that are muted, in the order in which they were chosen. */
export function useChosenTags(wish: TagWish): readonly TagChoice[] {
  const choices = useTagChoices((all) => all);
  return useMemo(() => listChosenTags(choices, wish), [choices, wish]);
}
