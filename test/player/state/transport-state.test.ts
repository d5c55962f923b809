import { describe, expect, it } from "vitest";
import { defaultPlayerSettings } from "#core/listener/player-settings.ts";
import { emptyPlaybackMemory } from "#core/listener/playback-memory-file.ts";
import type { EngineEvent } from "#player/engine/playback-engine.ts";
import {
  createInitialState,
  isPlaying,
  mirrorEvent,
  type PlaybackStatus,
  type PlayerState,
} from "#player/state/transport-state.ts";
import { shortTrack } from "../../support/test-player.ts";

function createState(status: PlaybackStatus, changes: Partial<PlayerState> = {}): PlayerState {
  const initial = createInitialState(emptyPlaybackMemory);
  return { ...initial, track: shortTrack, status, positionSeconds: 10, ...changes };
}

/** The status after an event. */
function follow(status: PlaybackStatus, type: EngineEvent["type"]): PlaybackStatus {
  const state = createState(status);
  return { ...state, ...mirrorEvent(state, createEvent(type)) }.status;
}

function createEvent(type: EngineEvent["type"]): EngineEvent {
  if (type === "position" || type === "seeked" || type === "unseekable") {
    return { type, positionSeconds: 20 };
  }
  return type === "failed" ? { type, failure: "network" } : { type };
}

describe("createInitialState", () => {
  it("is idle, without an episode, with the remembered settings", () => {
    const positions = { short: { seconds: 3, updatedAtMs: 1, isFinished: false } };
    const heard = { other: { isHeard: true, changedAtMs: 1 } };
    const settings = { rate: 1.5, volume: 0.5, isMuted: true, positions, heard };
    const queue = { next: { title: "下一期", rank: 0, isRemoved: false, changedAtMs: 1 } };
    const memory = { ...emptyPlaybackMemory, ...settings, queue, isPlayingOn: false };
    expect(createInitialState(memory)).toMatchObject({
      ...settings,
      queue: [{ id: "next", title: "下一期" }],
      settings: { ...defaultPlayerSettings, isPlayingOn: false },
      status: "idle",
      track: undefined,
      isAtLink: false,
    });
  });
});

describe("isPlaying", () => {
  it.each<[PlaybackStatus, boolean]>([
    ["idle", false],
    ["ready", false],
    ["loading", true],
    ["playing", true],
    ["stalled", true],
    ["ended", false],
    ["failed", false],
  ])("says of %s: %s", (status, expected) => {
    expect(isPlaying({ status })).toBe(expected);
  });
});

describe("mirrorEvent: the way from status to status", () => {
  it.each<[PlaybackStatus, EngineEvent["type"], PlaybackStatus]>([
    ["ready", "starting", "loading"],
    ["loading", "playing", "playing"],
    ["loading", "blocked", "ready"],
    ["loading", "failed", "failed"],
    ["loading", "paused", "ready"],
    ["playing", "paused", "ready"],
    ["playing", "waiting", "stalled"],
    ["playing", "ended", "ended"],
    ["playing", "failed", "failed"],
    ["stalled", "playing", "playing"],
    ["stalled", "paused", "ready"],
    ["stalled", "failed", "failed"],
    ["ended", "starting", "loading"],
    ["failed", "starting", "loading"],
  ])("%s --%s--> %s", (from, type, to) => {
    expect(follow(from, type)).toBe(to);
  });

  it.each<[PlaybackStatus, EngineEvent["type"]]>([
    ["idle", "position"],
    ["ready", "waiting"],
    ["ready", "paused"],
    ["loading", "waiting"],
    ["ended", "paused"],
    ["failed", "paused"],
    ["failed", "waiting"],
    ["loading", "received"],
    ["stalled", "received"],
    ["playing", "unseekable"],
    ["playing", "position"],
    ["playing", "seeked"],
  ])("%s stays the same at %s", (status, type) => {
    expect(follow(status, type)).toBe(status);
  });
});

describe("mirrorEvent: what else an event changes", () => {
  it("takes the position from position and seeked", () => {
    for (const type of ["position", "seeked"] as const) {
      expect(mirrorEvent(createState("playing"), createEvent(type))).toEqual({
        positionSeconds: 20,
      });
    }
  });

  it("stands at the end of the episode when it ended", () => {
    const change = mirrorEvent(createState("playing"), { type: "ended" });
    expect(change.positionSeconds).toBe(shortTrack.durationSeconds);
  });

  it("leaves the link once sound comes, not before", () => {
    const state = createState("loading", { isAtLink: true });
    expect(mirrorEvent(state, { type: "starting" })).not.toHaveProperty("isAtLink");
    expect(mirrorEvent(state, { type: "playing" }).isAtLink).toBe(false);
  });

  it("notes that the browser blocks, until it plays", () => {
    expect(mirrorEvent(createState("loading"), { type: "blocked" }).isBlocked).toBe(true);
    const blocked = createState("ready", { isBlocked: true });
    expect(mirrorEvent(blocked, { type: "starting" }).isBlocked).toBe(false);
  });

  it.each(["network", "unsupported"] as const)(
    "notes the failure %s, until it is tried again",
    (failure) => {
      const state = createState("loading");
      expect(mirrorEvent(state, { type: "failed", failure }).failure).toBe(failure);
      const failed = createState("failed", { failure });
      expect(mirrorEvent(failed, { type: "starting" })).toHaveProperty("failure", undefined);
    },
  );
});
