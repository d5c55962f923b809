import {
  chooseTag,
  markTagSeen,
  mergeTagChoices,
  parseTagChoices,
  renderTagChoices,
  type TagChoices,
  type TagWish,
} from "#core/listener/tag-choice-file.ts";
import { createBrowserStorage, type BrowserStorage } from "./browser-storage.ts";
import { createStoredStore, type StoredStore } from "./stored-store.ts";

/** The tags that the listener follows and mutes. */
export interface TagChoiceStore extends Pick<StoredStore<TagChoices>, "store" | "merge"> {
  readonly choose: (tag: string, choice: TagWish) => void;
  /** Keeps how much of a tag the listener has seen; does nothing for a tag without a choice. */
  readonly markSeen: (tag: string, seenUpTo: string) => void;
}

/** The tag choices of this browser. */
export function createTagChoiceStore(
  browserStorage: BrowserStorage = createBrowserStorage(),
): TagChoiceStore {
  const { store, update, merge } = createStoredStore<TagChoices>(browserStorage, {
    name: "tags",
    empty: {},
    parse: parseTagChoices,
    render: renderTagChoices,
    merge: mergeTagChoices,
  });
  return {
    store,
    merge,
    choose: (tag, choice) =>
      update((choices) => chooseTag(choices, { tag, choice }, browserStorage.readNowMs())),
    markSeen: (tag, seenUpTo) => {
      const choices = store.getState();
      // Most visits see nothing new: then nothing is written.
      if (markTagSeen(choices, tag, seenUpTo) === choices) return;
      update((now) => markTagSeen(now, tag, seenUpTo));
    },
  };
}
