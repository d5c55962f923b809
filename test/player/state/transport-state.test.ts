import { describe, expect, it } from "vitest";
import { emptyPlaybackMemory } from "#core/listener/playback-memory-file.ts";
import type { EngineEvent } from "#player/engine/playback-engine.ts";
import {
  createTransportState,
  isPlaying,
  reduceTransport,
  type PlaybackStatus,
  type TransportState,
} from "#player/state/transport-state.ts";
import { longTrack, shortTrack } from "../../support/test-player.ts";

function createState(
  status: PlaybackStatus,
  changes: Partial<TransportState> = {},
): TransportState {
  const initial = createTransportState(emptyPlaybackMemory);
  return { ...initial, track: shortTrack, status, positionSeconds: 10, ...changes };
}

/** The status after an event. */
function follow(status: PlaybackStatus, type: EngineEvent["type"]): PlaybackStatus {
  const state = createState(status);
  return { ...state, ...reduceTransport(state, createEvent(type)) }.status;
}

function createEvent(type: EngineEvent["type"]): EngineEvent {
  if (type === "position" || type === "seeked" || type === "unseekable") {
    return { type, positionSeconds: 20 };
  }
  return type === "failed" ? { type, failure: "network" } : { type };
}

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

describe("reduceTransport: the way from status to status", () => {
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

describe("reduceTransport: what else an event changes", () => {
  it("takes the position from position and seeked", () => {
    for (const type of ["position", "seeked"] as const) {
      expect(reduceTransport(createState("playing"), createEvent(type))).toEqual({
        positionSeconds: 20,
      });
    }
  });

  it("stands at the end of the episode when it ended", () => {
    const change = reduceTransport(createState("playing"), { type: "ended" });
    expect(change.positionSeconds).toBe(shortTrack.durationSeconds);
  });

  it("leaves the link once sound comes, not before", () => {
    const state = createState("loading", { isAtLink: true });
    expect(reduceTransport(state, { type: "starting" })).not.toHaveProperty("isAtLink");
    expect(reduceTransport(state, { type: "playing" }).isAtLink).toBe(false);
  });

  it("notes that the browser blocks, until it plays", () => {
    expect(reduceTransport(createState("loading"), { type: "blocked" }).isBlocked).toBe(true);
    const blocked = createState("ready", { isBlocked: true });
    expect(reduceTransport(blocked, { type: "starting" }).isBlocked).toBe(false);
  });

  it.each(["network", "unsupported"] as const)(
    "notes the failure %s, until it is tried again",
    (failure) => {
      const state = createState("loading");
      expect(reduceTransport(state, { type: "failed", failure }).failure).toBe(failure);
      const failed = createState("failed", { failure });
      expect(reduceTransport(failed, { type: "starting" })).toHaveProperty("failure", undefined);
    },
  );
});

describe("reduceTransport: what a request changes", () => {
  it("knows nothing yet of a source that is loaded", () => {
    const failed = createState("failed", { failure: "network", isUnseekable: true, isAsked: true });
    const change = reduceTransport(failed, { type: "load", track: longTrack, positionSeconds: 7 });
    expect(change).toMatchObject({ track: longTrack, positionSeconds: 7, status: "ready" });
    expect(change).toMatchObject({ failure: undefined, isUnseekable: false, isAsked: false });
  });

  it("is at the link, or not, only where the request says so", () => {
    const seek = { type: "seek", positionSeconds: 20 } as const;
    const state = createState("ready", { isAtLink: true });
    expect(reduceTransport(state, seek)).toEqual({ positionSeconds: 20 });
    expect(reduceTransport(state, { ...seek, isAtLink: false }).isAtLink).toBe(false);
  });

  it("is ready again where one moves back from the end", () => {
    const seek = { type: "seek", positionSeconds: 20 } as const;
    expect(reduceTransport(createState("ended"), seek).status).toBe("ready");
    expect(reduceTransport(createState("playing"), seek).status).toBeUndefined();
  });
});
