import { act, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { StoryList, type StoryListProps } from "#features/story-list/story-list.tsx";
import { createTrack } from "#player/state/create-track.ts";
import { rootUrl } from "../../support/fake-fetch.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { sampleEpisode } from "../../support/sample-episode.ts";
import { createTestPlayer } from "../../support/test-player.ts";

function renderList(isCurrent = true, props: Partial<StoryListProps> = {}) {
  const player = createTestPlayer();
  player.actions.cue(createTrack(rootUrl, sampleEpisode));
  const onSeek = vi.fn<(startSeconds: number) => void>();
  const { stories } = sampleEpisode;
  const list = (
    <StoryList
      episodeId="2025-06-08"
      stories={stories}
      isCurrent={isCurrent}
      onSeek={onSeek}
      {...props}
    />
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

  it("counts bookmarks and hits story by story", () => {
    renderList(true, { bookmarksSeconds: [70, 80, 300], hitsSeconds: [1, 100, 180, 181] });
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "0:00开场1",
      "1:08千问3向量模型12",
      "2:08Diffusion Studio Pro",
      "2:55Portraits2",
      "3:50大模型",
      "4:37Claude1",
      "5:16作文题目",
      "5:49撤离",
    ]);
    expect(screen.getByTitle("2 个书签")).toHaveTextContent("2");
  });
});

describe("StoryList: of three hours", () => {
  const stories = Array.from({ length: 60 }, (_, index) => ({
    title: `第 ${index + 1} 章${index === 41 ? "：Ｇｅｍｉｎｉ" : ""}`,
    kind: "item" as const,
    number: index + 1,
    startSeconds: index * 180,
    endSeconds: (index + (index === 3 ? 0.5 : 1)) * 180,
  }));

  it("is looked through by title, in any width and case", async () => {
    const { user } = renderList(true, { stories });
    const box = screen.getByRole("searchbox", { name: "筛选内容" });
    await user.type(box, "gemini");
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "2:03:00第 42 章：Ｇｅｍｉｎｉ",
    ]);
    await user.clear(box);
    await user.type(box, "没有");
    expect(screen.getByText("没有这样的标题。")).toBeInTheDocument();
  });

  it("is a map: each has a line as long as it lasts", () => {
    renderList(true, { stories });
    const widths = screen
      .getAllByRole("listitem")
      .map((item) => item.querySelector<HTMLElement>("[style]")?.style.width);
    expect(widths[2]).toContain("* 1.000)");
    expect(widths[3]).toContain("* 0.500)");
  });
});
