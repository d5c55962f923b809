import { describe, expect, it } from "vitest";
import {
  largestBackupFileBytes,
  listPartVersions,
  parseBackupFile,
  renderBackupFile,
  type Backup,
} from "#core/listener/backup-file.ts";
import { mergeBookmarks } from "#core/listener/bookmark-file.ts";
import { emptyPlaybackMemory, mergePlaybackMemories } from "#core/listener/playback-memory-file.ts";
import { emptyRecentSearches, mergeRecentSearches } from "#core/listener/recent-search-file.ts";
import { mergeTagChoices } from "#core/listener/tag-choice-file.ts";
import { emptyPreferences, mergePreferences } from "#core/listener/preference-file.ts";
import { anyListenerData, endOfTimeMs } from "../../support/arbitrary-listener.ts";
import { anyText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const empty: Backup = {
  playback: emptyPlaybackMemory,
  bookmarks: {},
  preferences: emptyPreferences,
  tags: {},
  searches: emptyRecentSearches,
};
/** What the app does with the parts of a file. */
function mergeListenerData(mine: Backup, theirs: Backup): Backup {
  return {
    playback: mergePlaybackMemories(mine.playback, theirs.playback),
    bookmarks: mergeBookmarks(mine.bookmarks, theirs.bookmarks),
    preferences: mergePreferences(mine.preferences, theirs.preferences),
    tags: mergeTagChoices(mine.tags, theirs.tags),
    searches: mergeRecentSearches(mine.searches, theirs.searches),
  };
}

const head = '"version":1,"kind":"afterlife-intel/listener"';

describe("parseBackupFile", () => {
  it("undoes renderBackupFile", () => {
    fc.assert(
      fc.property(anyListenerData, fc.nat(), (data, exportedAtMs) => {
        const text = renderBackupFile(data, exportedAtMs);
        expect(parseBackupFile(text, endOfTimeMs)).toEqual({ ok: true, value: data });
      }),
    );
  });

  it.each([
    ["no content", "{}"],
    ["content of other shapes", '{"playback":7,"bookmarks":[1],"preferences":"dark"}'],
    ["positions that are none", '{"playback":{"positions":{"a":{"seconds":"x"}}}}'],
    ["keys of every object", '{"playback":{"positions":{"__proto__":{"seconds":1}}}}'],
  ])("takes nothing from a file with %s", (_, content) => {
    const text = `{${head},${content.slice(1)}`.replace(",}", "}");
    expect(parseBackupFile(text, endOfTimeMs)).toEqual({ ok: true, value: empty });
  });

  it.each([
    ["not-ours", "no JSON", "{"],
    ["not-ours", "another file", '{"version":1,"title":"来生情报站"}'],
    ["not-ours", "null", "null"],
    ["newer-version", "a newer version", '{"version":2,"kind":"afterlife-intel/listener"}'],
    [
      "newer-version",
      "a part of a newer version",
      `{${head},"partVersions":{"playback":2},"playback":{}}`,
    ],
    ["not-ours", "a part of no version", `{${head},"partVersions":{"playback":0}}`],
    ["too-large", "a giant", " ".repeat(largestBackupFileBytes + 1)],
  ])("BAD: %s: %s", (fault, _, text) => {
    expect(parseBackupFile(text, endOfTimeMs)).toEqual({ ok: false, fault });
  });

  it("reads parts whose versions are said", () => {
    const bookmarks = '{"2025-06-08@0":{"episodeId":"2025-06-08","episodeTitle":"一",';
    const rest = '"startMs":0,"endMs":900,"text":"好","createdAtMs":1,"changedAtMs":1}}';
    const versions = '"partVersions":{"playback":1,"bookmarks":1,"preferences":1}';
    const result = parseBackupFile(
      `{${head},${versions},"bookmarks":${bookmarks}${rest}}`,
      endOfTimeMs,
    );
    expect(result).toMatchObject({
      ok: true,
      value: { bookmarks: { "2025-06-08@0": { text: "好", endSeconds: 0.9 } } },
    });
  });

  it("is harmed by no text and no JSON", () => {
    const ours = fc
      .record({ playback: fc.jsonValue(), bookmarks: fc.jsonValue(), preferences: fc.jsonValue() })
      .map((content) => `{${head},${JSON.stringify(content).slice(1)}`);
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json(), ours), (text) => {
        const result = parseBackupFile(text, endOfTimeMs);
        if (!result.ok) return;
        const merged = mergeListenerData(empty, result.value);
        expect(merged.playback.rate).toBeGreaterThanOrEqual(0.5);
        expect(merged.playback.volume).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("listPartVersions", () => {
  it("says nothing while all parts are of their first version, then says all", () => {
    const first = { version: 1 };
    const listed = { bookmarks: first, preferences: first, tags: first, searches: first };
    const formats = { playback: first, ...listed };
    expect(listPartVersions(formats)).toEqual({});
    expect(listPartVersions({ ...formats, playback: { version: 2 } })).toEqual({
      partVersions: { playback: 2, bookmarks: 1, preferences: 1, tags: 1, searches: 1 },
    });
  });
});

describe("parts of a listener file, merged", () => {
  it("arrives at the same through a file as without one", () => {
    fc.assert(
      fc.property(anyListenerData, anyListenerData, (mine, theirs) => {
        const result = parseBackupFile(renderBackupFile(theirs, 0), endOfTimeMs);
        const taken = result.ok ? result.value : empty;
        expect(mergeListenerData(mine, taken)).toEqual(mergeListenerData(mine, theirs));
      }),
    );
  });
});
