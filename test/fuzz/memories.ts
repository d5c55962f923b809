import * as fc from "fast-check";
import { mergeBookmarks, parseBookmarks, renderBookmarks } from "#core/listener/bookmark-file.ts";
import { findLatestStamp } from "#core/listener/clamp-stamps.ts";
import {
  mergePlaybackMemories,
  parsePlaybackMemory,
  renderPlaybackMemory,
} from "#core/listener/playback-memory-file.ts";
import {
  mergePreferences,
  parsePreferences,
  renderPreferences,
} from "#core/listener/preference-file.ts";
import {
  mergeRecentSearches,
  parseRecentSearches,
  renderRecentSearches,
} from "#core/listener/recent-search-file.ts";
import type { Salvaged } from "#core/listener/salvage-file.ts";
import {
  mergeTagChoices,
  parseTagChoices,
  renderTagChoices,
} from "#core/listener/tag-choice-file.ts";
import { anyListenerData } from "../support/arbitrary-listener.ts";
import { corruptJson, corruptText } from "./corrupt.ts";
import { createFuzzer } from "./fuzzer.ts";

/** The present of all tries. */
export const fuzzNowMs = Date.UTC(2026, 10, 28);

/** How one thing that is remembered is read, merged and written. */
interface Memory<T> {
  readonly parse: (text: string, nowMs: number) => Salvaged<T>;
  readonly merge: (mine: T, theirs: T) => T;
  readonly render: (value: T) => string;
}

/** Says what is wrong with how a text is read; the type of what is in it stays in here. */
const createCheck =
  <T>({ parse, merge, render }: Memory<T>) =>
  (text: string, own: string): string | undefined => {
    const found = parse(text, fuzzNowMs).value;
    const mine = parse(own, fuzzNowMs).value;
    if (mine === undefined) return "what was never damaged cannot be read";
    if (found === undefined) return undefined;
    const merged = merge(mine, found);
    const written = render(merged);
    if (sortNames(written) !== sortNames(render(merge(found, mine))))
      return "is not merged in any order alike";
    const again = parse(written, fuzzNowMs);
    if (again.fault !== undefined || again.value === undefined) return "is written as damaged";
    if (again.isAhead === true) return "is written with stamps of the future";
    if (sortNames(render(merge(again.value, merged))) !== sortNames(written))
      return "is not read as written";
    const latest = Math.max(0, ...listStamps(JSON.parse(written)));
    return latest > findLatestStamp(fuzzNowMs) ? `has a stamp of ${latest}` : undefined;
  };

const checks = {
  playback: createCheck({
    parse: parsePlaybackMemory,
    merge: mergePlaybackMemories,
    render: renderPlaybackMemory,
  }),
  bookmarks: createCheck({ parse: parseBookmarks, merge: mergeBookmarks, render: renderBookmarks }),
  preferences: createCheck({
    parse: parsePreferences,
    merge: mergePreferences,
    render: renderPreferences,
  }),
  tags: createCheck({ parse: parseTagChoices, merge: mergeTagChoices, render: renderTagChoices }),
  searches: createCheck({
    parse: parseRecentSearches,
    merge: mergeRecentSearches,
    render: renderRecentSearches,
  }),
} as const;

type MemoryName = keyof typeof checks;

interface DamagedMemory {
  readonly name: MemoryName;
  readonly text: string;
  /** What another tab has kept undamaged. */
  readonly own: string;
}

const damagedMemory: fc.Arbitrary<DamagedMemory> = fc
  .tuple(
    anyListenerData,
    anyListenerData,
    fc.constantFrom<MemoryName>("playback", "bookmarks", "preferences", "tags", "searches"),
  )
  .chain(([theirs, mine, name]) => {
    const render = (data: typeof mine): string =>
      ({
        playback: () => renderPlaybackMemory(data.playback),
        bookmarks: () => renderBookmarks(data.bookmarks),
        preferences: () => renderPreferences(data.preferences),
        tags: () => renderTagChoices(data.tags),
        searches: () => renderRecentSearches(data.searches),
      })[name]();
    const text = render(theirs);
    const damaged = fc.oneof(corruptText(text), corruptJson(text), sendToFuture(text));
    return damaged.map((content) => ({ name, text: content, own: render(mine) }));
  });

/** One spelling of a text, in whatever order its names and lists stand. */
export function sortNames(text: string): string {
  const sort = (_: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((inner) => JSON.stringify(inner, sort)).toSorted();
    return typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : value;
  };
  return JSON.stringify(JSON.parse(text), sort);
}

/** Stamps of a clock that was years ahead, or of no clock at all. */
export function sendToFuture(text: string): fc.Arbitrary<string> {
  return fc
    .constantFrom(8.64e15, fuzzNowMs * 2, fuzzNowMs + 3 * 86_400_000, 8.64e15 - 1)
    .map((stampMs) => text.replace(/("[a-zA-Z]+AtMs": ?)\d+/gu, `$1${stampMs}`));
}

/** Every number under a name that says it is a stamp. */
export function listStamps(value: unknown, name = ""): number[] {
  if (typeof value === "number") return name.endsWith("AtMs") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  // `changedAtMs` may be a record of stamps.
  return Object.entries(value).flatMap(([key, inner]) =>
    listStamps(inner, name.endsWith("AtMs") ? name : key),
  );
}

/** What a browser remembers, damaged, beside what another tab has kept. */
export const memoryFuzzer = createFuzzer({
  name: "memories",
  title: "corrupted memories of a browser",
  tries: 300,
  input: damagedMemory,
  attempt: ({ name, text, own }) => {
    const fault = checks[name](text, own);
    return fault === undefined ? undefined : `${name} ${fault}: ${text.slice(0, 300)}`;
  },
});
