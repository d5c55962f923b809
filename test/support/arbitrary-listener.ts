import * as fc from "fast-check";
import { createBookmarkKey, type Bookmark, type Bookmarks } from "#core/listener/bookmark-file.ts";
import type { Backup } from "#core/listener/backup-file.ts";
import {
  emptyRecentSearches,
  mergeRecentSearches,
  type RecentSearches,
} from "#core/listener/recent-search-file.ts";
import { mergeTagChoices, type TagChoices } from "#core/listener/tag-choice-file.ts";
import type { RememberedPreferences } from "#core/listener/preference-file.ts";
import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { skipStepsSeconds } from "#core/listener/player-settings.ts";
import type { QueueRanks } from "#core/listener/queue-ranks.ts";
import { lineHeights, measures, textSizes, typefaces } from "#core/listener/reading-settings.ts";
import { anyText } from "./arbitrary-text.ts";

/** No stamp is later: with it as the present none is clamped. */
export const endOfTimeMs = 8.64e15;

// Few of each, so that memories meet: the same episode, the same time of change.
const anyId = fc.constantFrom("a", "b", "2025-06-08");
const anyStampMs = fc.nat({ max: 5 });
const anyMilliseconds = fc.nat({ max: 3 }).map((count) => count * 1500);
const dictionaryOptions = { noNullPrototype: true } as const;

/** Stamps of some settings. */
function stampsOf(...names: string[]): fc.Arbitrary<Record<string, number>> {
  return fc.dictionary(fc.constantFrom(...names), anyStampMs, dictionaryOptions);
}

const anyPosition = fc.record(
  {
    seconds: fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true }),
    updatedAtMs: anyStampMs,
    isFinished: fc.boolean(),
    title: anyText,
    isForgotten: fc.boolean(),
  },
  { requiredKeys: ["seconds", "updatedAtMs", "isFinished"] },
);

/** A queue with removed episodes and equal ranks in it. */
export const anyQueuePlaces: fc.Arbitrary<QueueRanks> = fc.dictionary(
  anyId,
  fc.record({
    title: anyText,
    rank: fc.integer({ min: -3, max: 3 }),
    isRemoved: fc.boolean(),
    changedAtMs: anyStampMs,
  }),
  dictionaryOptions,
);

const settingNames = [
  "rate",
  "volume",
  "isMuted",
  "backSeconds",
  "forwardSeconds",
  "isSkippingPauses",
  "savedSeconds",
  "isPlayingOn",
] as const;

/** What a player may remember. */
export const anyPlaybackMemory: fc.Arbitrary<PlaybackMemory> = fc.record(
  {
    episodeId: anyId,
    rate: fc.double({ min: 0.5, max: 3.5, noNaN: true }),
    volume: fc.double({ min: 0, max: 1, noNaN: true }),
    isMuted: fc.boolean(),
    positions: fc.dictionary(anyId, anyPosition, dictionaryOptions),
    heard: fc.dictionary(
      anyId,
      fc.record({ isHeard: fc.boolean(), changedAtMs: anyStampMs }),
      dictionaryOptions,
    ),
    queue: anyQueuePlaces,
    backSeconds: fc.constantFrom(...skipStepsSeconds),
    forwardSeconds: fc.constantFrom(...skipStepsSeconds),
    isSkippingPauses: fc.boolean(),
    savedSeconds: fc.nat(),
    isPlayingOn: fc.boolean(),
    changedAtMs: stampsOf("episodeId", ...settingNames),
  },
  {
    requiredKeys: [...settingNames, "positions", "heard", "queue", "changedAtMs"],
  },
);

/** A bookmark with any words. */
export const anyBookmark: fc.Arbitrary<Bookmark> = fc.record({
  episodeId: anyId,
  episodeTitle: anyText,
  startSeconds: anyMilliseconds.map((startMs) => startMs / 1000),
  endSeconds: anyMilliseconds.map((endMs) => endMs / 1000),
  text: anyText,
  note: anyText,
  createdAtMs: anyStampMs,
  changedAtMs: anyStampMs,
  isDeleted: fc.boolean(),
});

/** Some bookmarks. */
export const anyBookmarks: fc.Arbitrary<Bookmarks> = fc
  .array(anyBookmark, { maxLength: 5 })
  .map((list) =>
    Object.fromEntries(list.map((bookmark) => [createBookmarkKey(bookmark), bookmark])),
  );

/** What may have been chosen for looks. */
export const anyPreferences: fc.Arbitrary<RememberedPreferences> = fc.record(
  {
    theme: fc.constantFrom("night", "day"),
    language: fc.constantFrom("zh", "en"),
    reading: fc.record(
      {
        textSize: fc.constantFrom(...textSizes),
        lineHeight: fc.constantFrom(...lineHeights),
        measure: fc.constantFrom(...measures),
        typeface: fc.constantFrom(...typefaces),
        isFocused: fc.boolean(),
      },
      { requiredKeys: ["textSize", "lineHeight", "isFocused"] },
    ),
    changedAtMs: stampsOf("theme", "language", "reading"),
  },
  { requiredKeys: ["changedAtMs"] },
);

/** Some tags that are followed, muted, or no longer. */
export const anyTagChoices: fc.Arbitrary<TagChoices> = fc
  .array(
    fc.record({
      tag: fc.constantFrom("AI", "谷歌", "__proto__", "constructor"),
      choice: fc.constantFrom("followed", "muted", "none"),
      changedAtMs: anyStampMs,
      seenUpTo: fc.constantFrom("", "2025-06-01 a", "2025-06-08 b"),
    }),
    { maxLength: 5 },
  )
  // Keyed as the app keys them.
  .map((list) => mergeTagChoices({}, Object.fromEntries(list.map((one, index) => [index, one]))));

/** What may have been searched for. */
export const anyRecentSearches: fc.Arbitrary<RecentSearches> = fc
  .record({
    isKept: fc.boolean(),
    chosenAtMs: anyStampMs,
    searches: fc.dictionary(
      fc.constantFrom("a", "b", "c"),
      fc.record({ query: fc.constantFrom("", "谷歌", "ai"), changedAtMs: anyStampMs }),
      dictionaryOptions,
    ),
  })
  // Whoever has chosen nothing is remembered.
  .map((recent) =>
    mergeRecentSearches(emptyRecentSearches, {
      ...recent,
      isKept: recent.chosenAtMs === 0 || recent.isKept,
    }),
  );

/** All that a browser may know about a listener. */
export const anyListenerData: fc.Arbitrary<Backup> = fc.record({
  playback: anyPlaybackMemory,
  bookmarks: anyBookmarks,
  preferences: anyPreferences,
  tags: anyTagChoices,
  searches: anyRecentSearches,
});
