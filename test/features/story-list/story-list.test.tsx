import { act, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { StoryList } from "#features/story-list/story-list.tsx";
import { createTrack } from "#player/state/create-track.ts";
import { rootUrl } from "../../support/fake-fetch.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { sampleEpisode } from "../../support/sample-episode.ts";
import { createTestPlayer } from "../../support/test-player.ts";

function renderList(isCurrent = true) {
  const player = createTestPlayer();
  player.actions.cue(createTrack(rootUrl, sampleEpisode));
  const onSeek = vi.fn<(startSeconds: number) => void>();
  const { stories } = sampleEpisode;
  const list = (
    <StoryList episodeId="2025-06-08" stories={stories} isCurrent={isCurrent} onSeek={onSeek} />
  );
  return {
    ...renderInApp(list, { player }),
    onSeek,
    playTo: (seconds: number) => act(() => player.engine.playTo(seconds)),
  };
}

const listCurrent = (): (string | null)[] =>
  screen.getAllByRole("button", { current: true }).map((button) => button.textContent);

describe("StoryList", () => {
  it("lists every story with its time, in order", () => {
    renderList();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "0:00开场",
      "1:08千问3向量模型",
      "2:08Diffusion Studio Pro",
      "2:55Portraits",
      "3:50大模型",
      "4:37Claude",
      "5:16作文题目",
      "5:49撤离",
    ]);
  });

  it("seeks to a story", async () => {
    const { user, onSeek } = renderList();
    await user.click(screen.getByRole("button", { name: /Portraits/u }));
    expect(onSeek.mock.calls).toEqual([[175.639]]);
  });

  it("marks the story that plays", () => {
    const { playTo } = renderList();
    expect(listCurrent()).toEqual(["0:00开场"]);
    playTo(128.26);
    expect(listCurrent()).toEqual(["2:08Diffusion Studio Pro"]);
  });

  it("marks none while another episode is in the player", () => {
    renderList(false);
    expect(screen.queryByRole("button", { current: true })).toBeNull();
  });
});
