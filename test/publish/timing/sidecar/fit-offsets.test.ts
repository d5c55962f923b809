import { describe, expect, it } from "vitest";
import { applyOffsets, fitOffsets } from "#publish/timing/sidecar/fit-offsets.ts";

/** A random number from −1 to 1, the same every time. */
function createNoise(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed / 2_147_483_647) * 2 - 1;
  };
}

/** Claims every four seconds, each heard within 80 ms of where `hear` says. */
function claim(count: number, hear: (claimMs: number) => number) {
  const noise = createNoise();
  return Array.from({ length: count }, (_, index) => {
    const claimMs = 600 + index * 4000 + Math.round(noise() * 500);
    return { claimMs, heardMs: Math.round(hear(claimMs) + noise() * 80) };
  });
}

const film = 25 / (24_000 / 1001);

const cases: readonly (readonly [string, (ms: number) => number, number])[] = [
  ["as they are", (ms) => ms, 1],
  ["late by 300 ms", (ms) => ms + 300, 1],
  ["late by an hour", (ms) => ms + 3_600_000, 1],
  ["behind an intro", (ms) => ms + 5000, 1],
  ["behind an ad in the middle", (ms) => (ms < 80_000 ? ms : ms + 31_000), 2],
  ["where a part was cut out", (ms) => (ms < 80_000 ? ms : ms - 2500), 2],
  [
    "behind an intro and two ads",
    (ms) => ms + (ms < 50_000 ? 8000 : ms < 90_000 ? 38_000 : 60_500),
    3,
  ],
  ["at another frame rate", (ms) => ms * film, 1],
  ["at another frame rate, behind an intro", (ms) => ms / film + 4000, 1],
  ["at another frame rate, behind an ad", (ms) => ms * film + (ms < 80_000 ? 0 : 15_000), 2],
  ["by a clock that is slow", (ms) => ms * 1.012, 1],
];

describe("fitOffsets", () => {
  it.each(cases)("finds times that are heard %s", (_, hear, pieceCount) => {
    const claims = claim(40, hear);
    const fit = fitOffsets(claims);
    expect(fit.pieces).toHaveLength(pieceCount);
    expect(fit.share).toBe(1);
    const errors = claims.map(({ claimMs }) =>
      Math.abs(applyOffsets(fit, claimMs) - Math.max(0, hear(claimMs))),
    );
    expect(Math.max(...errors)).toBeLessThan(120);
  });

  it("is not misled by a few sentences that are heard elsewhere", () => {
    const claims = claim(40, (ms) => ms + 5000).map(({ claimMs, heardMs }, index) => ({
      claimMs,
      heardMs: index % 5 === 0 ? heardMs + 9000 + index * 700 : heardMs,
    }));
    const fit = fitOffsets(claims);
    expect(fit.pieces).toHaveLength(1);
    expect(fit.pieces[0]?.offsetMs).toBeGreaterThan(4940);
    expect(fit.pieces[0]?.offsetMs).toBeLessThan(5060);
    expect(fit.share).toBe(0.8);
  });

  it("does not explain what has no order", () => {
    const noise = createNoise();
    expect(fitOffsets(claim(40, () => 80_000 + noise() * 80_000)).share).toBeLessThan(0.5);
  });

  it("takes small differences for the breath of captions, not for steps", () => {
    const fit = fitOffsets(claim(200, (ms) => ms + (ms % 16_000 < 8000 ? 90 : -90)));
    expect(fit).toMatchObject({ scale: 1, share: 1 });
    expect(fit.pieces).toHaveLength(1);
  });

  it("says nothing of nothing", () => {
    expect(fitOffsets([])).toEqual({ scale: 1, pieces: [], share: 0 });
    expect(applyOffsets({ scale: 1, pieces: [] }, 500)).toBe(500);
  });
});

describe("applyOffsets", () => {
  it("counts an end on a border towards the piece before, a start towards the one behind", () => {
    const pieces = [
      { fromMs: -Infinity, offsetMs: 0 },
      { fromMs: 5000, offsetMs: 3000 },
    ];
    expect(applyOffsets({ scale: 1, pieces }, 5000)).toBe(8000);
    expect(applyOffsets({ scale: 1, pieces }, 5000, true)).toBe(5000);
    expect(applyOffsets({ scale: 1, pieces: [{ fromMs: -Infinity, offsetMs: -900 }] }, 500)).toBe(
      0,
    );
  });
});
