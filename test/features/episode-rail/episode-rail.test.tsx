import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { EpisodeRail } from "#features/episode-rail/episode-rail.tsx";
import { rootUrl, serveFiles } from "../../support/fake-fetch.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { createTrack } from "#player/state/create-track.ts";
import { sampleEpisode, sampleEpisodeFile } from "../../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../../support/sample-library.ts";
import { createSavedPosition, createTestPlayer } from "../../support/test-player.ts";

const library = publishLibrary([sampleEpisodeFile, olderEpisodeFile]);
const newest = "来生小酒馆 2025/6/8";
const older = "来生小酒馆 2025/6/1";

interface RailOptions {
  readonly remembered?: Partial<PlaybackMemory>;
  readonly openEpisodeId?: string;
  readonly chosenTags?: readonly string[];
}

async function renderRail(options: RailOptions = {}) {
  serveFiles(library);
  const player = createTestPlayer(options.remembered);
  const { openEpisodeId, chosenTags = [] } = options;
  const rail = <EpisodeRail openEpisodeId={openEpisodeId} chosenTags={chosenTags} />;
  const result = renderInApp(rail, { player });
  const all = within(screen.getByRole("region", { name: "全部节目" }));
  await all.findByRole("link", { name: new RegExp(newest, "u") });
  return { ...result, all };
}

describe("EpisodeRail: all episodes", () => {
  it("lists them newest first, each with its length and a link to its page", async () => {
    const { all } = await renderRail();
    const links = all.getAllByRole("link");
    expect(links.map((link) => link.textContent)).toEqual([`${newest}6:18`, `${older}1:00`]);
    expect(links[0]).toHaveAttribute("href", `${rootUrl}episodes/2025-06-08/`);
  });

  it("marks the one whose page is open", async () => {
    const { all } = await renderRail({ openEpisodeId: "2025-06-01" });
    expect(all.getByRole("link", { current: "page" })).toHaveTextContent(older);
  });

  it("says what is left of one that was begun, and which was heard", async () => {
    const positions = {
      "2025-06-08": createSavedPosition(78.942),
      "2025-06-01": createSavedPosition(60, true),
    };
    const { all } = await renderRail({ remembered: { positions } });
    const [first, second] = all.getAllByRole("link");
    expect(first).toHaveTextContent(`${newest}6:18 · 剩 5:00`);
    expect(second).toHaveTextContent(`${older}1:00 · 已听完`);
  });

  it("fetches older pages on demand", async () => {
    const { all, user } = await renderLongRail();
    expect(all.getAllByRole("link")).toHaveLength(32);
    await user.click(all.getByRole("button", { name: "更早的节目" }));
    await all.findByRole("link", { name: /第 1 期/u });
    expect(all.getAllByRole("link")).toHaveLength(62);
    expect(all.queryByRole("button", { name: "更早的节目" })).toBeNull();
  });
});

describe("EpisodeRail: menus", () => {
  it("has one beside every episode", async () => {
    const { all } = await renderRail();
    const names = all.getAllByRole("button").map((button) => button.getAttribute("aria-label"));
    expect(names).toEqual([`更多：${newest}`, `更多：${older}`]);
  });
});

describe("EpisodeRail: to go on with", () => {
  const findGoOn = (): HTMLElement | null => screen.queryByRole("region", { name: "继续收听" });

  it("offers the episode heard last that is not finished", async () => {
    const positions = {
      "2025-06-08": createSavedPosition(300),
      "2025-06-01": {
        ...createSavedPosition(20),
        updatedAtMs: createSavedPosition(0).updatedAtMs + 1,
      },
    };
    await renderRail({ remembered: { positions } });
    expect(findGoOn()).toHaveTextContent(`${older}2025-06-01 · 1:00 · 剩 0:40`);
  });

  it("offers what stands begun in the player, whichever was heard later", async () => {
    const positions = {
      "2025-06-08": createSavedPosition(300),
      "2025-06-01": {
        ...createSavedPosition(20),
        updatedAtMs: createSavedPosition(0).updatedAtMs + 1,
      },
    };
    const { player } = await renderRail({ remembered: { positions } });
    act(() => player.actions.cue(createTrack(rootUrl, sampleEpisode)));
    expect(findGoOn()).toHaveTextContent(`${newest}2025-06-08`);
  });

  it.each([
    ["none was begun", {}],
    ["all are finished", { "2025-06-08": createSavedPosition(379, true) }],
    ["one was only touched", { "2025-06-08": createSavedPosition(0.4) }],
    ["the one begun is gone", { "2020-01-01": createSavedPosition(50) }],
  ])("offers nothing when %s", async (_, positions) => {
    await renderRail({ remembered: { positions } });
    expect(findGoOn()).toBeNull();
  });
});

describe("EpisodeRail: popular tags", () => {
  it("lead to their moments in the library, most spoken first", async () => {
    await renderRail();
    const tags = within(screen.getByRole("region", { name: "热门标签" })).getAllByRole("link");
    expect(tags).toHaveLength(12);
    expect(tags[0]).toHaveAccessibleName(/^AI \d+$/u);
    const google = screen.getByRole("link", { name: "谷歌 5" });
    expect(google).toHaveAttribute("href", `${rootUrl}?tag=%E8%B0%B7%E6%AD%8C`);
  });

  it("mark those that are chosen", async () => {
    await renderRail({ chosenTags: ["谷歌"] });
    const tags = within(screen.getByRole("region", { name: "热门标签" }));
    expect(tags.getByRole("link", { current: "page" })).toHaveAccessibleName("谷歌 5");
  });
});

/** The rail of a library with 62 episodes. */
async function renderLongRail() {
  const episodes = Array.from({ length: 62 }, (_, index) => ({
    ...olderEpisodeFile,
    id: `episode-${62 - index}`,
    title: `第 ${62 - index} 期`,
  }));
  serveFiles(publishLibrary(episodes));
  const result = renderInApp(<EpisodeRail openEpisodeId={undefined} chosenTags={[]} />);
  const all = within(screen.getByRole("region", { name: "全部节目" }));
  await all.findByRole("link", { name: /第 62 期/u });
  return { ...result, all };
}
