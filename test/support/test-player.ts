import { vi } from "vitest";
import { emptyPlaybackMemory, type PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { createBrowserStorage, type BrowserStorage } from "#storage/browser-storage.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";
import type { TabChannel } from "#storage/tab-channel.ts";
import type { Track } from "#player/state/track.ts";
import { createPlayer, type Player } from "#player/player.ts";
import { createFakeEngine, type FakeEngine } from "./fake-engine.ts";

/** A player on a fake engine and a fake clock, with its real memory in jsdom's storage. */
export interface TestPlayer extends Player {
  readonly engine: FakeEngine;
  /** Wall clock, ms since 1970; tests move it. */
  readonly wallClock: { nowMs: number };
  /** Where everything is remembered, on the same clock. */
  readonly browserStorage: BrowserStorage;
  /** What another visit would find. */
  readonly loadMemory: () => PlaybackMemory;
}

/** The moment at which every test begins. */
export const startMs = 1_750_000_000_000;

/** Makes a player for a listener who left `remembered` behind at an earlier visit. */
export function createTestPlayer(
  remembered: Partial<PlaybackMemory> = {},
  tabs?: TabChannel,
): TestPlayer {
  const wallClock = { nowMs: startMs };
  const browserStorage = createBrowserStorage({ readNowMs: () => wallClock.nowMs });
  const memory = createPlaybackStore(browserStorage);
  if (Object.keys(remembered).length > 0) memory.save({ ...emptyPlaybackMemory, ...remembered });
  const engine = createFakeEngine();
  const { readNowMs } = browserStorage;
  const player = createPlayer({ engine, memory, readNowMs, ...(tabs && { tabs }) });
  engine.calls.length = 0;
  const loadMemory = (): PlaybackMemory => createPlaybackStore().load();
  return { ...player, engine, wallClock, browserStorage, loadMemory };
}

/** A sound that never comes, with a fake clock: it fails, is asked for once more, and fails again. */
export function failTwice({ engine }: TestPlayer): void {
  engine.emit({ type: "failed", failure: "network" });
  vi.advanceTimersByTime(500);
  engine.emit({ type: "failed", failure: "network" });
}

/** A saved position that is an hour old. */
export function createSavedPosition(seconds: number, isFinished = false) {
  return { seconds, isFinished, updatedAtMs: startMs - 3_600_000 };
}

/** An episode of 100 seconds. */
export const shortTrack: Track = {
  id: "short",
  title: "短的一期",
  url: "http://localhost:3000/episodes/short/audio.mp3",
  mediaType: "audio/mpeg",
  durationSeconds: 100,
  sentenceStartsSeconds: new Float64Array(),
  stories: [],
  silences: [],
};

/** An episode of ten minutes. */
export const longTrack: Track = {
  id: "long",
  title: "长的一期",
  url: "http://localhost:3000/episodes/long/audio.mp3",
  mediaType: "audio/mpeg",
  durationSeconds: 600,
  sentenceStartsSeconds: new Float64Array(),
  stories: [],
  silences: [],
};
