import { describe, expect, it } from "vitest";
import { createTestPlayer } from "../../support/test-player.ts";

describe("attachTransport: rate", () => {
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
    [1.23, 1.25],
  ])("turns %f into %f", (wanted, kept) => {
    const { actions, loadMemory } = createTestPlayer();
    actions.setRate(wanted);
    expect(loadMemory().rate).toBe(kept);
  });
});

describe("attachTransport: rate, step by step", () => {
  it("goes from 0.5 to 3.5 in sixty exact steps of 0.05", () => {
    const { store, actions } = createTestPlayer({ rate: 0.5 });
    const rates = [store.getState().rate];
    for (let step = 0; step < 60; step += 1) {
      actions.setRate(store.getState().rate + 0.05);
      rates.push(store.getState().rate);
    }
    expect(rates).toEqual(Array.from({ length: 61 }, (_, step) => (10 + step) / 20));
  });

  it("stays what it is for a rate that is none", () => {
    const { store, actions, engine } = createTestPlayer({ rate: 1.5 });
    actions.setRate(Number.NaN);
    expect(store.getState().rate).toBe(1.5);
    expect(engine.calls).toEqual([]);
  });
});
