import { describe, expect, it } from "vitest";
import { emptyPlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { createSounding, readShort } from "../../support/sounding-player.ts";
import {
  createSavedPosition,
  createTestPlayer,
  shortTrack,
  startMs,
  type TestPlayer,
} from "../../support/test-player.ts";

describe("attachRememberedState: another tab", () => {
  /** What the browser does in all other tabs when one has written. */
  function tellStorage(): void {
    const key = "afterlife-intel@/playback";
    const newValue = localStorage.getItem(key);
    window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
  }

  /** Plays an episode to a second somewhere else. */
  function playElsewhere(seconds: number): TestPlayer {
    const there = createTestPlayer();
    there.actions.resume(shortTrack);
    there.engine.startSounding();
    there.engine.playTo(seconds);
    there.engine.stopSounding();
    return there;
  }

  it("shows in the state what another tab has got to", () => {
    const here = createTestPlayer();
    playElsewhere(70);
    tellStorage();
    expect(here.store.getState().positions["short"]?.seconds).toBe(70);
  });

  it("takes over a rate that another tab has chosen, and does not undo it", () => {
    const here = createTestPlayer();
    createTestPlayer().actions.setRate(2);
    tellStorage();
    expect(here.engine.calls).toEqual(["rate 2"]);
    here.wallClock.nowMs += 1000;
    here.actions.setVolume(0.5);
    expect(here.loadMemory()).toMatchObject({ rate: 2, volume: 0.5 });
  });

  it("does not undo a rate of which it has not heard yet", () => {
    const here = createTestPlayer();
    createTestPlayer().actions.setRate(2);
    here.actions.setVolume(0.5);
    expect(here.loadMemory()).toMatchObject({ rate: 2, volume: 0.5 });
    expect(here.store.getState().rate).toBe(2);
  });

  it("goes on where the other tab stopped, once it is looked at", () => {
    const here = createTestPlayer({ positions: { short: createSavedPosition(10) } });
    here.actions.cue(shortTrack);
    playElsewhere(70);
    tellStorage();
    expect(here.engine.readPositionSeconds()).toBe(10);
    here.actions.catchUp();
    expect(here.engine.readPositionSeconds()).toBe(70);
    expect(here.store.getState().positionSeconds).toBe(70);
    here.engine.emit({ type: "seeked", positionSeconds: 70 });
    expect(readShort(here)).toMatchObject({ seconds: 70, updatedAtMs: startMs });
  });

  it("does not undo what the other tab writes while it is on its way there", () => {
    const here = createTestPlayer({ positions: { short: createSavedPosition(10) } });
    here.actions.cue(shortTrack);
    const there = playElsewhere(70);
    tellStorage();
    here.actions.catchUp();
    there.engine.moveTo(72);
    there.engine.stopSounding();
    tellStorage();
    here.wallClock.nowMs += 1000;
    here.engine.emit({ type: "seeked", positionSeconds: 70 });
    expect(readShort(here)?.seconds).toBe(72);
    here.actions.catchUp();
    expect(here.engine.readPositionSeconds()).toBe(72);
  });

  it("notes it when the listener himself comes back to the place it was sent to", () => {
    const here = createTestPlayer({ positions: { short: createSavedPosition(10) } });
    here.actions.cue(shortTrack);
    playElsewhere(70);
    tellStorage();
    here.actions.catchUp();
    here.wallClock.nowMs += 1000;
    here.actions.seek(60);
    expect(readShort(here)?.seconds).toBe(60);
    here.wallClock.nowMs += 1000;
    here.actions.seek(70);
    expect(readShort(here)?.seconds).toBe(70);
  });

  it("does not leave a link, nor what it plays itself", () => {
    const atLink = createTestPlayer();
    atLink.actions.cue(shortTrack, { startSeconds: 7 });
    const playing = createSounding();
    playing.engine.playTo(5);
    playElsewhere(70);
    tellStorage();
    atLink.actions.catchUp();
    playing.actions.catchUp();
    expect(atLink.engine.readPositionSeconds()).toBe(7);
    expect(playing.engine.readPositionSeconds()).toBe(5);
  });
});

describe("attachRememberedState: heard or not", () => {
  it("starts an episode again that was marked as heard in the middle", () => {
    const player = createTestPlayer({ positions: { short: createSavedPosition(42) } });
    player.actions.markHeard("short", true);
    player.actions.resume(shortTrack);
    expect(player.engine.calls).toContain(`load ${shortTrack.url} at 0`);
  });

  it("goes on in the middle when the mark was a mistake", () => {
    const player = createTestPlayer({ positions: { short: createSavedPosition(42) } });
    player.actions.markHeard("short", true);
    player.actions.markHeard("short", false);
    player.actions.resume(shortTrack);
    expect(player.engine.calls).toContain(`load ${shortTrack.url} at 42`);
  });

  it("is remembered for an episode that was never opened", () => {
    createTestPlayer().actions.markHeard("long", true);
    expect(createTestPlayer().store.getState().heard["long"]?.isHeard).toBe(true);
  });
});

describe("attachRememberedState: the history", () => {
  it("forgets an episode, also where an older copy turns up, and takes it back", () => {
    const positions = { short: createSavedPosition(42) };
    const player = createTestPlayer({ positions });
    const undo = player.actions.forget("short");
    player.actions.importMemory({ ...emptyPlaybackMemory, positions });
    expect(readShort(player)).toMatchObject({ seconds: 0, isForgotten: true });
    undo();
    expect(readShort(player)).toMatchObject({ seconds: 42 });
    expect(readShort(player)?.isForgotten).toBeUndefined();
  });
});

describe("attachRememberedState: to another browser", () => {
  it("gives away the very second that plays, and takes in what is newer", () => {
    const player = createSounding();
    player.engine.moveTo(8);
    const exported = player.actions.exportMemory();
    expect(exported.positions["short"]?.seconds).toBe(8);
    localStorage.clear();
    const other = createTestPlayer({ positions: { long: createSavedPosition(300) } });
    other.actions.importMemory({ ...exported, rate: 2, changedAtMs: { rate: startMs } });
    expect(other.store.getState()).toMatchObject({
      rate: 2,
      positions: { short: { seconds: 8 }, long: { seconds: 300 } },
    });
    expect(other.engine.calls).toEqual(["rate 2"]);
  });
});
