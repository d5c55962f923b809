import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openApp, openEpisode } from "./open-app.tsx";

const dayMs = 86_400_000;

/** What a clock makes of the right time; asked anew at every reading. */
const clocks: readonly (readonly [string, (rightMs: number, count: number) => number])[] = [
  ["goes to and fro", (rightMs, count) => rightMs + (count % 2 === 0 ? 1 : -1) * 40 * dayMs],
  ["jumps anywhere", (rightMs, count) => rightMs + Math.sin(count * 12.9898) * 4000 * dayMs],
  ["falls with every reading", (rightMs, count) => rightMs - count * dayMs],
  ["stands still", () => 0],
  ["is no number", () => Number.NaN],
  ["never ends", () => Infinity],
];

describe.each(clocks)("App: a clock that %s", (_, read) => {
  beforeEach(() => {
    let count = 0;
    for (const clock of [Date, performance]) {
      const now = clock.now.bind(clock);
      vi.spyOn(clock, "now").mockImplementation(() => {
        count += 1;
        return read(now(), count);
      });
    }
  });

  it("shows the library", async () => {
    openApp("/");
    expect(await screen.findByRole("button", { name: "播放本期" })).toBeInTheDocument();
  });

  it("shows an episode that plays", async () => {
    const app = await openEpisode();
    app.startSounding();
    app.playTo(5);
    expect(screen.getByRole("button", { name: "暂停" })).toBeInTheDocument();
  });
});

describe("App: a media session that is none", () => {
  it.each([
    ["has a name and nothing behind it", undefined],
    ["is null", null],
    ["can do nothing", {}],
    [
      "throws whatever it is asked",
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("no");
          },
          set: () => false,
        },
      ),
    ],
  ])("%s: the episode plays all the same", async (_, mediaSession) => {
    vi.stubGlobal("navigator", Object.create(navigator, { mediaSession: { value: mediaSession } }));
    const app = await openEpisode();
    app.startSounding();
    app.playTo(5);
    expect(screen.getByRole("button", { name: "暂停" })).toBeInTheDocument();
  });
});
