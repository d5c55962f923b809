import { useMemo } from "react";
import {
  longestNote,
  type Bookmark,
  type BookmarkedSentence,
} from "#core/listener/bookmark-file.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { useBookmarkStore } from "./bookmark-context.ts";
import type { BookmarkStore } from "#storage/bookmark-store.ts";
import { bookmarkMessages, type BookmarkMessages } from "#messages/zh/bookmarks.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";
import { renderToastForm } from "./render-toast-form.tsx";

/** What the listener can do with a sentence, or with words of it. */
export interface BookmarkSentence {
  /** Bookmarks the sentence, or takes its bookmark away; a toast offers the way back. */
  readonly toggle: (sentence: BookmarkedSentence) => void;
  /** Bookmarks the sentence if need be, and asks for a note. */
  readonly writeNote: (sentence: BookmarkedSentence) => void;
  /** Bookmarks these very words, as they were selected; a toast offers the way back. */
  readonly keepWords: (words: BookmarkedSentence) => void;
  /** Takes a bookmark away; a toast offers the way back. */
  readonly remove: (bookmark: Bookmark) => void;
}

/** Bookmarks sentences, and says so; stable. */
export function useBookmarkSentence(): BookmarkSentence {
  const store = useBookmarkStore();
  const messages = useMessages(bookmarkMessages);
  const { undo } = useMessages(controlMessages);
  const notify = useToast();
  return useMemo(
    () => createBookmarkSentence({ store, messages, undo, notify }),
    [store, messages, undo, notify],
  );
}

interface BookmarkDeps {
  readonly store: BookmarkStore;
  readonly messages: BookmarkMessages;
  /** What the way back is called. */
  readonly undo: string;
  readonly notify: ReturnType<typeof useToast>;
}

function createBookmarkSentence(deps: BookmarkDeps): BookmarkSentence {
  const { store, messages, undo, notify } = deps;
  const remove = (bookmark: Bookmark): void => {
    store.remove(bookmark);
    notify({
      text: messages.bookmarkRemoved(formatTimecode(bookmark.startSeconds)),
      actions: [{ label: undo, onPress: () => store.restore(bookmark) }],
    });
  };
  const askForNote = (bookmark: Bookmark): void => {
    const answer = (note: string): void => {
      store.setNote(bookmark, note);
      notify({ text: messages.noteSaved });
    };
    notify({
      text: messages.bookmarkAdded(formatTimecode(bookmark.startSeconds)),
      renderForm: renderToastForm({
        label: messages.bookmarkNote,
        value: bookmark.note,
        maxLength: longestNote,
        onAnswer: answer,
      }),
    });
  };
  const tellAdded = (bookmark: Bookmark, takeBack: () => void): void =>
    notify({
      text: messages.bookmarkAdded(formatTimecode(bookmark.startSeconds)),
      actions: [
        { label: messages.writeNote, onPress: () => askForNote(bookmark) },
        { label: undo, onPress: takeBack },
      ],
    });
  return {
    remove,
    writeNote: (sentence) => askForNote(store.add(sentence)),
    toggle: (sentence) => {
      const known = store.find(sentence);
      if (known) {
        remove(known);
        return;
      }
      const bookmark = store.add(sentence);
      tellAdded(bookmark, () => store.remove(bookmark));
    },
    keepWords: (words) => {
      const before = store.findAt(words);
      const bookmark = store.addWords(words);
      tellAdded(bookmark, () => (before ? store.restore(before) : store.remove(bookmark)));
    },
  };
}
