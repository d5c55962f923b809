import { describe, expect, it } from "vitest";
import type { EngineEvent } from "#player/engine/playback-engine.ts";
import { createPlayerStore } from "#player/state/player-store.ts";
import { createFakeEngine } from "../../support/fake-engine.ts";

/** A store that writes down what its slices were changed by. */
function createTestStore() {
  const engine = createFakeEngine();
  const controller = new AbortController();
  const { signal } = controller;
  const store = createPlayerStore<{ readonly types: readonly string[] }>({
    initial: { types: [] },
    reduce: ({ types }, { type }) => ({ types: [...types, type] }),
    engine,
    signal,
  });
  return { engine, store, controller, signal };
}

describe("createPlayerStore", () => {
  it("mirrors what the engine reports, then tells features in the order of attaching", () => {
    const { engine, store, signal } = createTestStore();
    const heard: unknown[] = [];
    store.onEvent((event, before) => heard.push(event.type, before.types.length), signal);
    store.onEvent(() => heard.push(store.getState().types.length), signal);
    engine.emit({ type: "playing" });
    expect(heard).toEqual(["playing", 0, 1]);
  });

  it("mirrors what the judges make of a report", () => {
    const { engine, store, signal } = createTestStore();
    const waitInstead = (event: EngineEvent): EngineEvent =>
      event.type === "failed" ? { type: "waiting" } : event;
    store.intercept(waitInstead, signal);
    store.intercept((event) => (event.type === "ended" ? undefined : event), signal);
    engine.emit({ type: "failed", failure: "network" });
    engine.emit({ type: "ended" });
    engine.emit({ type: "paused" });
    expect(store.getState().types).toEqual(["waiting", "paused"]);
  });

  it("tells of a request after the slices have changed with it", () => {
    const { store, signal } = createTestStore();
    const heard: unknown[] = [];
    store.onRequest(({ type }) => heard.push(type, store.getState().types), signal);
    store.request({ type: "pause" });
    expect(heard).toEqual(["pause", ["pause"]]);
  });

  it("hears nothing more of an engine once its signal says so", () => {
    const { engine, store, controller, signal } = createTestStore();
    const heard: string[] = [];
    store.onEvent(({ type }) => heard.push(type), signal);
    controller.abort();
    store.onEvent(({ type }) => heard.push(type), signal);
    engine.emit({ type: "playing" });
    store.mirror({ type: "playing" });
    expect(store.getState().types).toEqual(["playing"]);
    expect(heard).toEqual([]);
  });
});
