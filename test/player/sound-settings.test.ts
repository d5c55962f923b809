import { describe, expect, it } from "vitest";
import { createTestPlayer } from "../support/test-player.ts";

describe("createSoundSettings: rate", () => {
  it("reaches the engine and is remembered", () => {
    const { store, actions, engine, loadMemory } = createTestPlayer();
    actions.setRate(1.5);
    expect(engine.calls).toEqual(["rate 1.5"]);
    expect(store.getState().rate).toBe(1.5);
    expect(loadMemory().rate).toBe(1.5);
  });

  it.each([
    [0.1, 0.5],
    [9, 3.5],
    [1.049999, 1.05],
  ])("turns %f into %f", (wanted, kept) => {
    const { actions, loadMemory } = createTestPlayer();
    actions.setRate(wanted);
    expect(loadMemory().rate).toBe(kept);
  });
});

describe("createSoundSettings: volume", () => {
  it("reaches the engine and is remembered", () => {
    const { store, actions, engine, loadMemory } = createTestPlayer();
    actions.setVolume(0.25);
    expect(engine.calls).toEqual(["volume 0.25", "unmute"]);
    expect(store.getState().volume).toBe(0.25);
    expect(loadMemory().volume).toBe(0.25);
  });

  it.each([
    [-1, 0],
    [2, 1],
  ])("turns %f into %f", (wanted, kept) => {
    const { actions, loadMemory } = createTestPlayer();
    actions.setVolume(wanted);
    expect(loadMemory().volume).toBe(kept);
  });

  it("ends mute when it is changed", () => {
    const { actions, loadMemory } = createTestPlayer({ isMuted: true });
    actions.setVolume(0.5);
    expect(loadMemory().isMuted).toBe(false);
  });
});

describe("createSoundSettings: mute", () => {
  it("reaches the engine, is remembered and leaves the volume alone", () => {
    const { actions, engine, loadMemory } = createTestPlayer({ volume: 0.5 });
    actions.toggleMute();
    expect(loadMemory()).toMatchObject({ isMuted: true, volume: 0.5 });
    actions.toggleMute();
    expect(loadMemory().isMuted).toBe(false);
    expect(engine.calls).toEqual(["mute", "unmute"]);
  });
});
