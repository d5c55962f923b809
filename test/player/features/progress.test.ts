import { describe, expect, it, vi } from "vitest";
import { createSounding, readShort } from "../../support/sounding-player.ts";
import {
  createSavedPosition,
  createTestPlayer,
  longTrack,
  shortTrack,
  startMs,
  type TestPlayer,
} from "../../support/test-player.ts";

describe("attachProgress: a file that ends too early", () => {
  it("leaves the episode unheard, at the place that was reached", () => {
    const player = createSounding();
    player.engine.playTo(10);
    player.engine.emit({ type: "failed", failure: "incomplete" });
    const { positions, heard } = player.loadMemory();
    expect(positions["short"]).toMatchObject({ seconds: 10, isFinished: false });
    expect(heard).toEqual({});
  });

  it("does not move the place of a listener who stopped behind its end", () => {
    const positions = { short: createSavedPosition(80) };
    const player = createTestPlayer({ positions });
    player.actions.cue(shortTrack);
    player.engine.moveTo(10);
    player.engine.emit({ type: "seeked", positionSeconds: 10 });
    player.engine.emit({ type: "failed", failure: "incomplete" });
    expect(player.loadMemory().positions).toEqual(positions);
  });
});

describe("attachProgress: when it writes", () => {
  it("often enough that a killed browser loses less than five seconds, not at every position", () => {
    const player = createSounding();
    const write = vi.spyOn(Storage.prototype, "setItem");
    player.engine.playTo(0.25);
    expect(write).toHaveBeenCalledTimes(1);
    for (let step = 1; step <= 40; step += 1) {
      player.wallClock.nowMs += 250;
      player.engine.playTo(0.25 + step / 4);
    }
    expect(write).toHaveBeenCalledTimes(3);
    expect(readShort(player)?.seconds).toBe(7.25);
  });

  it.each([0.5, 1, 3.5])("never falls back by five seconds of sound at rate %d", (rate) => {
    const player = createSounding();
    player.actions.setRate(rate);
    for (let step = 1; step <= 100; step += 1) {
      player.wallClock.nowMs += 250;
      const seconds = (step / 4) * rate;
      player.engine.playTo(seconds);
      expect(seconds - (readShort(player)?.seconds ?? 0)).toBeLessThan(4.5);
    }
  });

  it("although the clock is set back", () => {
    const player = createSounding();
    player.engine.playTo(4);
    player.wallClock.nowMs -= 86_400_000;
    player.engine.playTo(8);
    expect(readShort(player)).toMatchObject({ seconds: 8, updatedAtMs: startMs + 1 });
    player.engine.playTo(12);
    expect(createTestPlayer().store.getState().positions["short"]?.seconds).toBe(12);
  });

  it("although the last stamp lies at the end of time", () => {
    const positions = { short: { seconds: 3, updatedAtMs: 8.64e15, isFinished: false } };
    localStorage.setItem("afterlife-intel@/playback", JSON.stringify({ version: 1, positions }));
    const player = createSounding();
    player.engine.playTo(4);
    player.wallClock.nowMs += 4000;
    player.engine.playTo(8);
    expect(createTestPlayer().store.getState().positions["short"]?.seconds).toBe(8);
    createTestPlayer().actions.markHeard("short", false);
    expect(createTestPlayer().store.getState().positions["short"]?.seconds).toBe(8);
  });

  it("on pause", () => {
    const player = createSounding();
    player.engine.moveTo(3.5);
    player.engine.emit({ type: "paused" });
    expect(readShort(player)).toEqual({
      seconds: 3.5,
      updatedAtMs: startMs,
      isFinished: false,
      title: "短的一期",
    });
  });

  it("after a seek", () => {
    const player = createSounding();
    player.actions.seek(70);
    player.engine.emit({ type: "seeked", positionSeconds: 70 });
    expect(readShort(player)?.seconds).toBe(70);
  });

  it("at the end, as finished and heard, to start again from the beginning", () => {
    const player = createSounding();
    player.engine.moveTo(100);
    player.engine.emit({ type: "ended" });
    expect(readShort(player)).toMatchObject({ seconds: 0, isFinished: true });
    expect(player.loadMemory().heard["short"]).toEqual({ isHeard: true, changedAtMs: startMs });
  });

  it("when it is asked to", () => {
    const player = createSounding();
    player.engine.moveTo(8);
    player.actions.saveProgress();
    expect(readShort(player)?.seconds).toBe(8);
  });

  it("with the episode that is in the player, to be found at the next visit", () => {
    const player = createSounding();
    player.actions.saveProgress();
    expect(player.loadMemory().episodeId).toBe("short");
  });

  it("shows the new progress in the state", () => {
    const player = createSounding();
    player.engine.moveTo(8);
    player.actions.saveProgress();
    expect(player.store.getState().positions["short"]?.seconds).toBe(8);
  });
});

describe("attachProgress: a link", () => {
  const positions = { short: createSavedPosition(42) };

  /** A player in which a link to second 7 is open. */
  function openLink(): TestPlayer {
    const player = createTestPlayer({ positions });
    player.actions.cue(shortTrack, { startSeconds: 7 });
    player.engine.emit({ type: "seeked", positionSeconds: 7 });
    return player;
  }

  it("keeps the saved position when it is opened and nothing is played", () => {
    const player = openLink();
    player.actions.saveProgress();
    player.actions.setVolume(0.5);
    expect(readShort(player)).toEqual(positions.short);
  });

  it("keeps the saved position when the browser refuses to play", () => {
    const player = openLink();
    player.actions.play();
    player.engine.emit({ type: "starting" });
    player.engine.emit({ type: "blocked" });
    player.actions.saveProgress();
    expect(readShort(player)).toEqual(positions.short);
  });

  it("takes the place of the saved position once it is played", () => {
    const player = openLink();
    player.actions.play();
    player.engine.startSounding();
    player.engine.playTo(9);
    player.actions.saveProgress();
    expect(readShort(player)).toMatchObject({ seconds: 9, updatedAtMs: startMs });
  });
});

describe("attachProgress: an episode that only stands in the player", () => {
  it("stays finished when its settings are changed or another episode is played", () => {
    const positions = { short: createSavedPosition(100, true) };
    const player = createTestPlayer({ positions });
    player.actions.cue(shortTrack);
    player.actions.setVolume(0.5);
    player.actions.resume(longTrack);
    expect(readShort(player)).toEqual(positions.short);
  });

  it("adds nothing to what another tab has played since", () => {
    const here = createTestPlayer({ positions: { short: createSavedPosition(10) } });
    here.actions.cue(shortTrack);
    const there = createTestPlayer();
    there.actions.resume(shortTrack);
    there.engine.startSounding();
    there.engine.playTo(70);
    there.engine.stopSounding();
    here.wallClock.nowMs += 60_000;
    here.actions.setVolume(0.5);
    here.actions.setRate(2);
    here.actions.toggleMute();
    expect(readShort(here)).toMatchObject({ seconds: 70 });
  });
});

describe("attachProgress: two tabs", () => {
  it("keeps the newer position that another tab wrote meanwhile", () => {
    const here = createTestPlayer({ positions: { long: createSavedPosition(10) } });
    const there = createTestPlayer();
    there.actions.cue(longTrack);
    there.engine.startSounding();
    there.engine.playTo(300);
    there.actions.saveProgress();
    here.actions.cue(shortTrack);
    here.engine.startSounding();
    here.engine.playTo(5);
    here.actions.saveProgress();
    expect(here.loadMemory().positions).toMatchObject({
      long: { seconds: 300 },
      short: { seconds: 5 },
    });
  });
});
