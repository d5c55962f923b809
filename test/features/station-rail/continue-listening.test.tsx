import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { createEpisode } from "#core/files/read-episode.ts";
import { ContinueListening } from "#features/station-rail/continue-listening.tsx";
import { createTrack } from "#player/state/create-track.ts";
import { rootUrl, serveFiles } from "../../support/fake-fetch.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../../support/sample-library.ts";
import { createSavedPosition, createTestPlayer } from "../../support/test-player.ts";

/** An episode of May whose only story names it. */
function createOlder(day: string): EpisodeFile {
  const stories = olderEpisodeFile.stories.map((story) => ({ ...story, title: `五月${day}` }));
  return { ...olderEpisodeFile, id: `2025-05-${day}`, date: `2025-05-${day}`, stories };
}

const ninth = createOlder("09");
const library = [sampleEpisodeFile, olderEpisodeFile, ninth, createOlder("08")];

/** A position that was left so many ms later than another. */
const saveLater = (seconds: number, ms: number) => {
  const saved = createSavedPosition(seconds);
  return { ...saved, updatedAtMs: saved.updatedAtMs + ms };
};

async function renderBegun(positions: PlaybackMemory["positions"], most = 3) {
  const server = serveFiles(publishLibrary(library));
  const player = createTestPlayer({ positions });
  const result = renderInApp(<ContinueListening most={most} />, { player });
  await waitFor(() => expect(server.requests.length).toBeGreaterThan(0));
  return result;
}

const findBegun = (): HTMLElement | null => screen.queryByRole("region", { name: "继续收听" });

describe("ContinueListening", () => {
  it("offers what was begun, the last heard first, with its day and what is left", async () => {
    await renderBegun({
      "2025-06-01": createSavedPosition(20),
      "2025-05-09": saveLater(4, 1),
    });
    await screen.findByRole("region", { name: "继续收听" });
    const rows = within(findBegun() ?? document.body).getAllByRole("listitem");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "五月0905-09 · 剩 0:56",
      "谷歌眼镜06-01 · 剩 0:40",
    ]);
  });

  it("goes on where the listener stopped", async () => {
    const { user, player } = await renderBegun({ "2025-06-01": createSavedPosition(20) });
    await user.click(await screen.findByRole("button", { name: "播放：谷歌眼镜" }));
    await waitFor(() => expect(player.engine.calls).toContain("play"));
    expect(player.engine.calls[0]).toBe(`load ${rootUrl}episodes/2025-06-01/audio.mp3 at 20`);
  });

  it("offers only as many as there is room for", async () => {
    await renderBegun({ "2025-06-01": createSavedPosition(20), "2025-05-09": saveLater(4, 1) }, 1);
    const region = await screen.findByRole("region", { name: "继续收听" });
    expect(within(region).getAllByRole("listitem")).toHaveLength(1);
  });

  it("leaves out what the player holds", async () => {
    const { player } = await renderBegun({
      "2025-06-01": createSavedPosition(20),
      "2025-05-09": createSavedPosition(4),
    });
    await screen.findByText("五月09");
    act(() => player.actions.cue(createTrack(rootUrl, createEpisode(ninth))));
    expect(screen.queryByText("五月09")).toBeNull();
    expect(screen.getByText("谷歌眼镜")).toBeInTheDocument();
  });

  it.each([
    ["none was begun", {}],
    [
      "only the newest was, which stands on the front page",
      { "2025-06-08": createSavedPosition(9) },
    ],
    ["all are finished", { "2025-06-01": createSavedPosition(60, true) }],
    ["one was only touched", { "2025-06-01": createSavedPosition(0.4) }],
    ["the one begun is gone", { "2020-01-01": createSavedPosition(50) }],
  ])("is not there when %s", async (_, positions) => {
    const { player } = await renderBegun(positions);
    await act(async () => player.actions.pause());
    expect(findBegun()).toBeNull();
  });
});
