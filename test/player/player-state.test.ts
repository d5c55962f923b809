import { describe, expect, it } from "vitest";
import { emptyPlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { defaultPlayerSettings } from "#core/listener/player-settings.ts";
import { createInitialState, reducePlayer, rememberPlayer } from "#player/player-state.ts";
import { shortTrack } from "../support/test-player.ts";

const positions = { short: { seconds: 3, updatedAtMs: 1, isFinished: false } };
const heard = { other: { isHeard: true, changedAtMs: 1 } };
const settings = { rate: 1.5, volume: 0.5, isMuted: true, positions, heard };
const queue = { next: { title: "下一期", rank: 0, isRemoved: false, changedAtMs: 1 } };
const memory = { ...emptyPlaybackMemory, ...settings, queue, isPlayingOn: false };

/** What is shown of a memory. */
const shown = {
  ...settings,
  queue: [{ id: "next", title: "下一期" }],
  settings: { ...defaultPlayerSettings, isPlayingOn: false },
};

describe("createInitialState", () => {
  it("is idle, without an episode, with the remembered settings", () => {
    const state = createInitialState(memory);
    expect(state).toMatchObject({ ...shown, status: "idle", track: undefined, isAtLink: false });
  });
});

describe("reducePlayer", () => {
  const clip = { startSeconds: 0, endSeconds: 10, isOver: false };
  const initial = createInitialState(emptyPlaybackMemory);
  const state = { ...initial, clip, isReconnecting: true, isNextDue: true };

  it("changes every slice in one go when another episode is loaded", () => {
    const change = reducePlayer(state, { type: "load", track: shortTrack, positionSeconds: 5 });
    expect(change).toMatchObject({
      track: shortTrack,
      clip: undefined,
      isReconnecting: false,
      isNextDue: false,
    });
  });

  it("takes over everything that is remembered, and nothing else", () => {
    expect(reducePlayer(state, { type: "recall", memory })).toEqual(shown);
  });

  it.each([
    ["an episode that was heard to its end", {}, true],
    ["a clip", { clip }, false],
    ["an episode after which one wants to sleep", { sleep: sleepAt("episode") }, false],
    ["an episode while a timer counts minutes", { sleep: sleepAt("time") }, true],
  ])("says what may follow %s", (_, change, isNextDue) => {
    expect(reducePlayer({ ...initial, ...change }, { type: "ended" }).isNextDue).toBe(isNextDue);
  });
});

function sleepAt(kind: "episode" | "time") {
  return { goal: kind === "time" ? { kind, endsAtMs: 1 } : { kind }, secondsLeft: 60 };
}

describe("rememberPlayer", () => {
  it("keeps of a state all that a memory brings into it", () => {
    const kept = { ...memory, ...rememberPlayer(createInitialState(memory), memory, 5) };
    expect(kept).toEqual(memory);
  });
});
