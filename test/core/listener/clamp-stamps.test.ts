import { describe, expect, it } from "vitest";
import { parseBackupFile, renderBackupFile } from "#core/listener/backup-file.ts";
import { parseBookmarks, renderBookmarks } from "#core/listener/bookmark-file.ts";
import { clampStamps, findLatestStamp } from "#core/listener/clamp-stamps.ts";
import {
  emptyPlaybackMemory,
  parsePlaybackMemory,
  renderPlaybackMemory,
} from "#core/listener/playback-memory-file.ts";
import { parsePreferences, renderPreferences } from "#core/listener/preference-file.ts";
import { parseRecentSearches, renderRecentSearches } from "#core/listener/recent-search-file.ts";
import { parseTagChoices, renderTagChoices } from "#core/listener/tag-choice-file.ts";

const nowMs = Date.UTC(2026, 10, 28, 12, 30);
const hourMs = 3_600_000;
const latestMs = Date.UTC(2026, 10, 29, 12);
const farMs = 8.64e15;

const createMemory = (stampMs: number) => ({
  ...emptyPlaybackMemory,
  positions: { a: { seconds: 1, updatedAtMs: stampMs, isFinished: false } },
  heard: { a: { isHeard: true, changedAtMs: stampMs } },
  queue: { a: { title: "一", rank: 1, changedAtMs: stampMs, isRemoved: false } },
  changedAtMs: { rate: stampMs },
});
const createBookmarks = (stampMs: number) => ({
  "a@1000": {
    episodeId: "a",
    episodeTitle: "一",
    startSeconds: 1,
    endSeconds: 2,
    text: "好",
    note: "",
    createdAtMs: stampMs,
    changedAtMs: stampMs,
    isDeleted: false,
  },
});
const createPreferences = (stampMs: number) =>
  ({ theme: "day", changedAtMs: { theme: stampMs } }) as const;
const createTags = (changedAtMs: number) =>
  ({ ai: { tag: "AI", choice: "muted", changedAtMs, seenUpTo: "" } }) as const;
const createSearches = (stampMs: number) => ({
  isKept: true,
  chosenAtMs: stampMs,
  searches: { a: { query: "谷歌", changedAtMs: stampMs } },
});

describe("findLatestStamp", () => {
  it("is a day from now, brought down to the hour", () => {
    expect(findLatestStamp(nowMs)).toBe(latestMs);
    expect(findLatestStamp(nowMs + hourMs)).toBe(latestMs + hourMs);
  });

  it("believes everything when the clock says nothing", () => {
    expect(findLatestStamp(Number.NaN)).toBe(Infinity);
  });
});

describe("clampStamps", () => {
  it("clamps what is named as a stamp, and what stands in a record of such a name", () => {
    const value = {
      atMs: 9,
      updatedAtMs: 9,
      changedAtMs: { rate: 9, volume: 1 },
      list: [9, { seenAtMs: 9 }],
    };
    expect(clampStamps(value, 5)).toEqual({
      atMs: 9,
      updatedAtMs: 5,
      changedAtMs: { rate: 5, volume: 1 },
      list: [9, { seenAtMs: 5 }],
    });
  });

  it("gives back the value itself when there is nothing to clamp", () => {
    const value = { a: { updatedAtMs: 5 } };
    expect(clampStamps(value, 5)).toBe(value);
  });

  it("does not follow a hostile file into its depths", () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`);
    expect(clampStamps(deep, 5)).toBe(deep);
  });
});

describe("what is read with stamps of the far future", () => {
  it("has every stamp of a playback memory clamped, and says so", () => {
    const text = renderPlaybackMemory(createMemory(farMs));
    expect(parsePlaybackMemory(text, nowMs)).toEqual({
      value: createMemory(latestMs),
      isAhead: true,
    });
  });

  it("has those of bookmarks clamped", () => {
    const text = renderBookmarks(createBookmarks(farMs));
    expect(parseBookmarks(text, nowMs)).toEqual({
      value: createBookmarks(latestMs),
      isAhead: true,
    });
  });

  it("has those of preferences clamped", () => {
    const text = renderPreferences(createPreferences(farMs));
    expect(parsePreferences(text, nowMs)).toEqual({
      value: createPreferences(latestMs),
      isAhead: true,
    });
  });

  it("has those of tag choices and recent searches clamped", () => {
    expect(parseTagChoices(renderTagChoices(createTags(farMs)), nowMs)).toEqual({
      value: createTags(latestMs),
      isAhead: true,
    });
    expect(parseRecentSearches(renderRecentSearches(createSearches(farMs)), nowMs)).toEqual({
      value: createSearches(latestMs),
      isAhead: true,
    });
  });

  it("has those of all parts of a backup clamped", () => {
    const createBackup = (stampMs: number) => ({
      playback: createMemory(stampMs),
      bookmarks: createBookmarks(stampMs),
      preferences: createPreferences(stampMs),
      tags: createTags(stampMs),
      searches: createSearches(stampMs),
    });
    expect(parseBackupFile(renderBackupFile(createBackup(farMs), farMs), nowMs)).toEqual({
      ok: true,
      value: createBackup(latestMs),
    });
  });

  it("keeps every stamp up to that as it stands", () => {
    const text = renderPlaybackMemory(createMemory(latestMs));
    expect(parsePlaybackMemory(text, nowMs)).toEqual({ value: createMemory(latestMs) });
  });
});
