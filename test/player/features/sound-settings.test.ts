import { describe, expect, it } from "vitest";
import { createTestPlayer } from "../../support/test-player.ts";

describe("attachSoundSettings: volume", () => {
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

describe("attachSoundSettings: mute", () => {
  it("reaches the engine, is remembered and leaves the volume alone", () => {
    const { actions, engine, loadMemory } = createTestPlayer({ volume: 0.5 });
    actions.toggleMute();
    expect(loadMemory()).toMatchObject({ isMuted: true, volume: 0.5 });
    actions.toggleMute();
    expect(loadMemory().isMuted).toBe(false);
    expect(engine.calls).toEqual(["mute", "unmute"]);
  });
});

describe("attachSoundSettings: settings", () => {
  it("are changed one by one and remembered", () => {
    const { actions } = createTestPlayer();
    actions.changeSettings({ backSeconds: 15 });
    actions.changeSettings({ isPlayingOn: false });
    expect(createTestPlayer().store.getState().settings).toMatchObject({
      backSeconds: 15,
      forwardSeconds: 30,
      isPlayingOn: false,
    });
  });
});
