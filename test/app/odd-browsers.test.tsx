import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openApp, openEpisode } from "./open-app.tsx";

describe("App: a clock that jumps at every reading", () => {
  beforeEach(() => {
    const now = Date.now.bind(Date);
    let count = 0;
    vi.spyOn(Date, "now").mockImplementation(() => {
      count += 1;
      return now() + (count % 2 === 0 ? 1 : -1) * 40 * 86_400_000;
    });
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
