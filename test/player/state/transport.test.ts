import { describe, expect, it } from "vitest";
import { createSoundingAt } from "../../support/sounding-player.ts";
import {
  createSavedPosition,
  createTestPlayer,
  longTrack,
  shortTrack,
} from "../../support/test-player.ts";

const loadShort = (seconds: number): string => `load ${shortTrack.url} at ${seconds}`;
const loadLong = (seconds: number): string => `load ${longTrack.url} at ${seconds}`;

describe("attachTransport: cue", () => {
  it("loads an unknown episode at its beginning and plays nothing", () => {
    const { store, actions, engine } = createTestPlayer();
    actions.cue(shortTrack);
    expect(engine.calls).toEqual([loadShort(0)]);
    expect(store.getState()).toMatchObject({ track: shortTrack, status: "ready" });
  });

  it("loads an episode where the listener stopped", () => {
    const { store, actions, engine } = createTestPlayer({
      positions: { short: createSavedPosition(42) },
    });
    actions.cue(shortTrack);
    expect(engine.calls).toEqual([loadShort(42)]);
    expect(store.getState()).toMatchObject({ positionSeconds: 42, isAtLink: false });
  });

  it("loads a finished episode at its beginning", () => {
    const positions = { short: createSavedPosition(100, true) };
    const { actions, engine } = createTestPlayer({ positions });
    actions.cue(shortTrack);
    expect(engine.calls).toEqual([loadShort(0)]);
  });

  it("stands where a link points, whatever is remembered", () => {
    const positions = { short: createSavedPosition(42) };
    const { store, actions, engine } = createTestPlayer({ positions });
    actions.cue(shortTrack, { startSeconds: 7 });
    expect(engine.calls).toEqual([loadShort(7)]);
    expect(store.getState()).toMatchObject({ positionSeconds: 7, isAtLink: true });
  });

  it("keeps a remembered position that lies past the end inside of the episode", () => {
    const positions = { short: createSavedPosition(500) };
    const { actions, engine } = createTestPlayer({ positions });
    actions.cue(shortTrack);
    expect(engine.calls).toEqual([loadShort(100)]);
  });
});

describe("attachTransport: cue over another episode", () => {
  it("does not displace an episode that plays", () => {
    const { store, actions, engine } = createSoundingAt(10);
    actions.cue(longTrack);
    actions.cue(longTrack, { startSeconds: 5 });
    actions.cue(shortTrack, { startSeconds: 5 });
    expect(engine.calls).toEqual([]);
    expect(store.getState()).toMatchObject({ track: shortTrack, positionSeconds: 10 });
  });

  it("does not displace an episode that is about to play", () => {
    const { actions, engine } = createTestPlayer();
    actions.resume(shortTrack);
    engine.calls.length = 0;
    actions.cue(longTrack);
    expect(engine.calls).toEqual([]);
    engine.emit({ type: "blocked" });
    actions.cue(longTrack);
    expect(engine.calls).toEqual([loadLong(0)]);
  });

  it("takes the place of an episode that is paused", () => {
    const { actions, engine } = createSoundingAt(10);
    engine.stopSounding();
    actions.cue(longTrack);
    expect(engine.calls).toEqual([loadLong(0)]);
  });
});

describe("attachTransport: cue of the episode in the player", () => {
  it("leaves it where it is", () => {
    const { actions, engine } = createSoundingAt(10);
    engine.stopSounding();
    actions.cue(shortTrack);
    expect(engine.calls).toEqual([]);
  });

  it("follows another link into it without loading it anew", () => {
    const { store, actions, engine } = createTestPlayer();
    actions.cue(shortTrack, { startSeconds: 7 });
    engine.calls.length = 0;
    actions.cue(shortTrack, { startSeconds: 20, endSeconds: 30 });
    expect(engine.calls).toEqual(["seek 20"]);
    expect(store.getState()).toMatchObject({
      isAtLink: true,
      clip: { startSeconds: 20, endSeconds: 30, isOver: false },
    });
  });
});

describe("attachTransport: playMoment", () => {
  it("plays another episode from a moment", () => {
    const { store, actions, engine } = createSoundingAt(10);
    actions.playMoment(longTrack, { startSeconds: 83 });
    expect(engine.calls).toEqual([loadLong(83), "play"]);
    expect(store.getState()).toMatchObject({ track: longTrack, clip: undefined, isAtLink: false });
  });

  it("keeps where the listener was in the episode before", () => {
    const { actions, engine, loadMemory } = createSoundingAt(10);
    engine.moveTo(12);
    actions.playMoment(longTrack, { startSeconds: 83 });
    expect(loadMemory().positions["short"]).toMatchObject({ seconds: 12 });
  });

  it("seeks in the episode that is in the player", () => {
    const { actions, engine } = createSoundingAt(10);
    actions.playMoment(shortTrack, { startSeconds: 83 });
    expect(engine.calls).toEqual(["seek 83", "play"]);
  });

  it("loads a failed episode anew", () => {
    const { actions, engine } = createSoundingAt(10);
    engine.emit({ type: "failed", failure: "network" });
    actions.playMoment(shortTrack, { startSeconds: 83 });
    expect(engine.calls).toEqual([loadShort(83), "play"]);
  });

  it("makes a clip of a moment with an end", () => {
    const { store, actions } = createTestPlayer();
    actions.playMoment(shortTrack, { startSeconds: 10, endSeconds: 20 });
    expect(store.getState().clip).toEqual({ startSeconds: 10, endSeconds: 20, isOver: false });
  });
});

describe("attachTransport: resume", () => {
  it("plays another episode from where the listener stopped", () => {
    const { actions, engine } = createTestPlayer({ positions: { long: createSavedPosition(42) } });
    actions.resume(longTrack);
    expect(engine.calls).toEqual([loadLong(42), "play"]);
  });

  it("plays a finished episode from its beginning", () => {
    const positions = { long: createSavedPosition(600, true) };
    const { actions, engine } = createTestPlayer({ positions });
    actions.resume(longTrack);
    expect(engine.calls).toEqual([loadLong(0), "play"]);
  });

  it("keeps where the listener was in the episode before", () => {
    const { actions, engine, loadMemory } = createSoundingAt(10);
    engine.moveTo(12);
    actions.resume(longTrack);
    expect(loadMemory().positions["short"]).toMatchObject({ seconds: 12 });
  });

  it("plays on in the episode that is in the player", () => {
    const { actions, engine } = createSoundingAt(10);
    engine.stopSounding();
    actions.resume(shortTrack);
    expect(engine.calls).toEqual(["play"]);
  });
});

describe("attachTransport: seek", () => {
  it.each([
    ["inside of the episode", 50, 50],
    ["before its beginning", -5, 0],
    ["past its end", 1000, 100],
  ])("goes to a place %s", (_, wanted, reached) => {
    const { store, actions, engine } = createSoundingAt(10);
    actions.seek(wanted);
    expect(engine.calls).toEqual([`seek ${reached}`]);
    expect(store.getState().positionSeconds).toBe(reached);
  });

  it.each([Number.NaN, Infinity, -Infinity])("does nothing for %s", (wanted) => {
    const { store, actions, engine } = createSoundingAt(10);
    actions.seek(wanted);
    expect(engine.calls).toEqual([]);
    expect(store.getState().positionSeconds).toBe(10);
  });

  it("moves by seconds from where it stands", () => {
    const { actions, engine } = createSoundingAt(20);
    actions.seekBy(-5);
    actions.seekBy(30);
    actions.seekBy(-1000);
    expect(engine.calls).toEqual(["seek 15", "seek 45", "seek 0"]);
  });

  it("does not play a paused episode", () => {
    const { actions, engine } = createSoundingAt(20);
    engine.stopSounding();
    actions.seek(30);
    expect(engine.calls).not.toContain("play");
  });

  it("leaves the link: from here on it is the listener's own position", () => {
    const { store, actions } = createTestPlayer();
    actions.cue(shortTrack, { startSeconds: 7 });
    actions.seek(50);
    expect(store.getState().isAtLink).toBe(false);
  });

  it("makes an ended episode ready again", () => {
    const { store, actions, engine } = createSoundingAt(99);
    engine.emit({ type: "ended" });
    actions.seek(50);
    expect(store.getState().status).toBe("ready");
  });
});
