import * as v from "valibot";
import { episodeIdField, millisecondsField } from "../files/file-fields.ts";
import { createFormat } from "../files/file-format.ts";
import { mergeNewest, nextStamp, stampField } from "./merge-newest.ts";
import { createSalvagedRecord, salvageFile, type Salvaged } from "./salvage-file.ts";

/** The longest note and quotation, in UTF-16 units: a paragraph, not a book. */
export const longestNote = 2000;

const shortText = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, longestNote)),
);

const bookmarkSchema = v.pipe(
  v.object({
    episodeId: episodeIdField,
    episodeTitle: shortText,
    startMs: millisecondsField,
    endMs: millisecondsField,
    text: shortText,
    note: v.fallback(shortText, ""),
    createdAtMs: stampField,
    changedAtMs: stampField,
    isDeleted: v.fallback(v.boolean(), false),
  }),
  v.transform(({ startMs, endMs, ...bookmark }) => ({
    ...bookmark,
    startSeconds: startMs / 1000,
    endSeconds: endMs / 1000,
  })),
);

/** A sentence that the listener wants to find again, with the words as they were spoken then. */
export type Bookmark = Readonly<v.InferOutput<typeof bookmarkSchema>>;

/**
 * All bookmarks by `<episode id>@<start in ms>`: the same sentence is the same bookmark on
 * every device. Deleted ones stay, emptied, so that a merge does not bring them back.
 */
export type Bookmarks = Readonly<Record<string, Bookmark>>;

/** The sentence to be bookmarked. */
export type BookmarkedSentence = Pick<
  Bookmark,
  "episodeId" | "episodeTitle" | "startSeconds" | "endSeconds" | "text"
>;

/** What stands in storage: `{"version", "bookmarks"}`, see {@link renderBookmarks}. */
export const bookmarksFormat = createFormat({
  name: "bookmarks",
  version: 1,
  migrations: [],
  schema: v.object({
    bookmarks: v.pipe(createSalvagedRecord(bookmarkSchema), v.transform(keyAnew)),
  }),
});

/** Parses stored bookmarks; a damaged one falls away and leaves the others. */
export function parseBookmarks(text: string, nowMs: number): Salvaged<Bookmarks> {
  const { value, ...rest } = salvageFile(bookmarksFormat, text, nowMs);
  return { value: value?.bookmarks, ...rest };
}

/** Renders bookmarks for storage, the inverse of {@link parseBookmarks}; times become whole ms. */
export function renderBookmarks(bookmarks: Bookmarks): string {
  const { version } = bookmarksFormat;
  return JSON.stringify({ version, bookmarks: createBookmarkRecord(bookmarks) });
}

/** Bookmarks as they stand in a file. */
export function createBookmarkRecord(bookmarks: Bookmarks) {
  const entries = Object.entries(bookmarks).map(([key, bookmark]) => {
    const { startSeconds, endSeconds, ...rest } = bookmark;
    const times = {
      startMs: Math.round(startSeconds * 1000),
      endMs: Math.round(endSeconds * 1000),
    };
    return [key, { ...rest, ...times }] as const;
  });
  return Object.fromEntries(entries);
}

/** A key that says something else than its bookmark is not believed. */
function keyAnew(bookmarks: Bookmarks): Bookmarks {
  return Object.fromEntries(
    Object.values(bookmarks).map((bookmark) => [createBookmarkKey(bookmark), bookmark]),
  );
}

/** The key of a bookmark, see {@link Bookmarks}. */
export function createBookmarkKey(sentence: Pick<Bookmark, "episodeId" | "startSeconds">): string {
  return `${sentence.episodeId}@${Math.round(sentence.startSeconds * 1000)}`;
}

/** Merges bookmarks, of each the newer one: commutative, associative, idempotent. */
export function mergeBookmarks(mine: Bookmarks, theirs: Bookmarks): Bookmarks {
  return mergeNewest(mine, theirs, ({ changedAtMs }) => changedAtMs);
}

/** The bookmark on a sentence, also when the episode's times were found anew since. */
export function findBookmark(
  bookmarks: Bookmarks,
  sentence: Pick<Bookmark, "episodeId" | "startSeconds" | "endSeconds">,
): Bookmark | undefined {
  const own = findBookmarkAt(bookmarks, sentence);
  if (own) return own;
  const middle = (sentence.startSeconds + sentence.endSeconds) / 2;
  return Object.values(bookmarks).find(
    ({ episodeId, startSeconds, endSeconds, isDeleted }) =>
      !isDeleted &&
      episodeId === sentence.episodeId &&
      startSeconds <= middle &&
      middle < endSeconds,
  );
}

/** The bookmark that starts at the same word, of whatever length. */
export function findBookmarkAt(
  bookmarks: Bookmarks,
  sentence: Pick<Bookmark, "episodeId" | "startSeconds">,
): Bookmark | undefined {
  const own = bookmarks[createBookmarkKey(sentence)];
  return own?.isDeleted === false ? own : undefined;
}

/**
 * The bookmarks with a sentence added. One that starts at the same word takes the words over
 * and keeps its note; on one that was deleted, it begins anew.
 */
export function addBookmark(
  bookmarks: Bookmarks,
  sentence: BookmarkedSentence,
  nowMs: number,
): Bookmarks {
  const key = createBookmarkKey(sentence);
  const changedAtMs = nextStamp(bookmarks[key]?.changedAtMs, nowMs);
  const text = sentence.text.slice(0, longestNote);
  const { note, createdAtMs } = findBookmarkAt(bookmarks, sentence) ?? {
    note: "",
    createdAtMs: nowMs,
  };
  const bookmark = { ...sentence, text, note, createdAtMs, changedAtMs, isDeleted: false };
  return { ...bookmarks, [key]: bookmark };
}

/** The bookmarks with one of them in its changed form, stamped as changed now. */
export function changeBookmark(bookmarks: Bookmarks, changed: Bookmark, nowMs: number): Bookmarks {
  const key = createBookmarkKey(changed);
  const changedAtMs = nextStamp(bookmarks[key]?.changedAtMs, nowMs);
  const note = changed.note.slice(0, longestNote);
  return { ...bookmarks, [key]: { ...changed, note, changedAtMs } };
}
