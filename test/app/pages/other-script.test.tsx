import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { installFakeHighlights } from "../../support/fake-highlights.ts";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../../support/sample-library.ts";
import { openApp, openEpisode } from "../open-app.tsx";

/** The older episode by a publisher who writes traditional characters. */
const traditionalFile: EpisodeFile = {
  ...olderEpisodeFile,
  tags: ["視頻編輯"],
  transcript: [
    {
      story: 0,
      cues: [
        { text: "又是視頻編輯。", startMs: 1000, endMs: 4000, keywords: [], words: [] },
        { text: "這次輕多了。", startMs: 4000, endMs: 7000, keywords: [], words: [] },
      ],
    },
  ],
};
const mixedFiles = publishLibrary([sampleEpisodeFile, traditionalFile]);

describe("App, asked in the other script", () => {
  it.each(["視頻編輯", "视频编辑"])("/?tag=%s finds the tag in both", async (tag) => {
    openApp(`/?tag=${tag}`, { files: mixedFiles });
    expect(await screen.findByText("3 处 · 2 期节目")).toBeInTheDocument();
  });

  it("a link of its results finds in the episode what the library found", async () => {
    const readPainted = installFakeHighlights();
    openApp("/?q=視頻");
    const group = await screen.findByRole("region", { name: /^阿里最新的AI模型/u });
    const count = within(group).getAllByRole("listitem").length;
    const [link] = within(group).getAllByRole("link", { name: /读文稿/u });
    const { search } = new URL(link?.getAttribute("href") ?? "", location.href);
    expect(new URLSearchParams(search).get("q")).toBe("視頻");
    document.body.replaceChildren();
    await openEpisode(search);
    await waitFor(() => expect(readPainted("search-hit").length).toBeGreaterThanOrEqual(count));
    expect(new Set(readPainted("search-hit"))).toEqual(new Set(["视频"]));
    expect(await screen.findByText(`${readPainted("search-hit").length} 处`)).toBeInTheDocument();
  });

  it("a tag of a link is the episode's own chip", async () => {
    await openEpisode("?tag=視頻編輯");
    const chip = await screen.findByRole("button", { name: /^视频编辑/u, pressed: true });
    expect(chip).toHaveTextContent("视频编辑 2");
    expect(screen.queryByRole("button", { name: /^視頻編輯/u })).toBeNull();
  });

  it("a typed tag is offered in the station's script", async () => {
    openApp("/?q=%23視頻");
    const tags = await screen.findByRole("group", { name: "关键词" });
    expect(await within(tags).findByRole("button", { name: /^视频编辑/u })).toBeInTheDocument();
  });
});
