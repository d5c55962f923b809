import { describe, expect, it } from "vitest";
import {
  emptyKeptEpisodes,
  putKeptEntry,
  type KeptEntry,
} from "#core/listener/kept-episodes-file.ts";
import { planKeeping, type KeepingFacts } from "#core/listener/plan-keeping.ts";

const nowMs = 1_750_000_000_000;
const dayMs = 24 * 60 * 60_000;
const entry = { title: "", date: "2025-06-08", sizeBytes: 1, durationMs: 1 };

function plan(
  known: Readonly<Record<string, Partial<KeptEntry>>>,
  facts: Partial<KeepingFacts> & { readonly heard?: readonly string[] } = {},
) {
  const kept = Object.entries(known).reduce(
    (all, [id, own]) => putKeptEntry(all, [id, { ...entry, state: "kept", ...own }], nowMs),
    { ...emptyKeptEpisodes, settings: { count: 2, isWifiOnly: false } },
  );
  return planKeeping(kept, {
    newestFirst: ["e5", "e4", "e3", "e2", "e1"],
    isHeard: (id) => facts.heard?.includes(id) === true,
    readPlayedAtMs: () => nowMs - 2 * dayMs,
    playingId: undefined,
    nowMs,
    ...facts,
  });
}

const automatic = { isAutomatic: true } as const;

describe("planKeeping", () => {
  it("keeps the newest episodes that were not heard", () => {
    expect(plan({}, { heard: ["e5"] })).toEqual({ keep: ["e4", "e3"], remove: [] });
  });

  it("keeps nothing a second time, and nothing that the listener has removed", () => {
    expect(plan({ e5: {}, e4: { state: "removed" } }).keep).toEqual([]);
  });

  it("takes away what was heard a day ago, and what others have pushed out", () => {
    const known = { e5: automatic, e4: automatic, e1: automatic };
    expect(plan(known, { heard: ["e5"] }).remove).toEqual(["e5", "e1"]);
  });

  it("leaves what was heard today, what plays, and what the listener keeps", () => {
    const known = { e5: automatic, e2: automatic, e1: {} };
    const facts = { heard: ["e5"], readPlayedAtMs: () => nowMs - 1000, playingId: "e2" };
    expect(plan(known, facts).remove).toEqual([]);
  });
});
