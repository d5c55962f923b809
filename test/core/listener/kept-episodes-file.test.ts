import { describe, expect, it } from "vitest";
import {
  chooseKeepSettings,
  emptyKeptEpisodes,
  mergeKeptEpisodes,
  parseKeptEpisodes,
  putKeptEntry,
  renderKeptEpisodes,
  type KeptEpisodes,
} from "#core/listener/kept-episodes-file.ts";
import { listHeardOffline } from "#core/listener/list-heard-offline.ts";
import * as fc from "../../support/property.ts";

const nowMs = 1_750_000_000_000;
const entry = { title: "一", date: "2025-06-08", sizeBytes: 3, durationMs: 4 };

const arbitraryKept: fc.Arbitrary<KeptEpisodes> = fc.record({
  episodes: fc.dictionary(
    fc.constantFrom("a", "b", "c"),
    fc.record({
      title: fc.string({ maxLength: 9 }),
      date: fc.constantFrom("2025-06-07", "2025-06-08"),
      sizeBytes: fc.nat(),
      durationMs: fc.nat(),
      state: fc.constantFrom("wanted", "kept", "lost", "removed"),
      changedAtMs: fc.nat(5),
    }),
    { noNullPrototype: true },
  ),
  settings: fc.record({ count: fc.nat(20), isWifiOnly: fc.boolean() }),
  chosenAtMs: fc.nat(5),
});

describe("mergeKeptEpisodes", () => {
  it("is commutative, associative and idempotent", () => {
    fc.assert(
      fc.property(arbitraryKept, arbitraryKept, arbitraryKept, (a, b, c) => {
        const merge = mergeKeptEpisodes;
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, a)).toEqual(a);
      }),
    );
  });
});

describe("parseKeptEpisodes", () => {
  it("is the inverse of renderKeptEpisodes", () => {
    fc.assert(
      fc.property(arbitraryKept, (kept) => {
        expect(parseKeptEpisodes(renderKeptEpisodes(kept), nowMs).value).toEqual(kept);
      }),
    );
  });

  it("BAD: a damaged entry falls away and leaves the others", () => {
    const kept = putKeptEntry(emptyKeptEpisodes, ["a", { ...entry, state: "kept" }], nowMs);
    const text = renderKeptEpisodes(kept).replace('"episodes":{', '"episodes":{"x":{"state":1},');
    expect(parseKeptEpisodes(text, nowMs).value).toEqual(kept);
  });
});

it("a change is newer than what it changes, whatever the clock says", () => {
  const first = putKeptEntry(emptyKeptEpisodes, ["a", { ...entry, state: "wanted" }], nowMs);
  const second = putKeptEntry(first, ["a", { ...entry, state: "kept" }], nowMs - 5000);
  expect(mergeKeptEpisodes(first, second).episodes["a"]?.state).toBe("kept");
});

it("at most twenty episodes are kept by themselves", () => {
  const settings = { count: 1000, isWifiOnly: true };
  const chosen = chooseKeepSettings(emptyKeptEpisodes, settings, nowMs);
  expect(chosen).toMatchObject({ settings: { count: 20, isWifiOnly: true }, chosenAtMs: nowMs });
});

it("what can be heard offline is what is kept, newest first, with the one in the player", () => {
  const episodes = {
    old: { ...entry, date: "2025-06-01", state: "kept", changedAtMs: 1 },
    new: { ...entry, date: "2025-06-09", state: "kept", changedAtMs: 1 },
    coming: { ...entry, state: "wanted", changedAtMs: 1 },
    playing: { ...entry, date: "2025-06-05", state: "lost", changedAtMs: 1 },
  } as const;
  const ids = listHeardOffline(episodes, "playing").map(({ id }) => id);
  expect(ids).toEqual(["new", "playing", "old"]);
});
