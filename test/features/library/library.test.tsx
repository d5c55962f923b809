import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { errorMessages } from "#messages/zh/errors.ts";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { rootUrl } from "../../support/fake-fetch.ts";
import { publishLibrary } from "../../support/sample-library.ts";
import { createSavedPosition, createTestPlayer } from "../../support/test-player.ts";
import { libraryFiles, renderLibrary } from "./render-library.tsx";

const folder = (id: string): string => `${rootUrl}episodes/${id}/`;

describe("Library: home", () => {
  it("says what the station is", async () => {
    renderLibrary();
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("来生情报站");
    expect(screen.getByText("来生小酒馆里的每日 AI 情报。")).toBeInTheDocument();
  });

  it("lists the episodes with what they are about, newest first", async () => {
    renderLibrary();
    const list = within(await screen.findByRole("list", { name: "全部节目" }));
    const links = list.getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      folder("2025-06-08"),
      folder("2025-06-01"),
    ]);
    expect(links[0]).toHaveTextContent("千问3向量模型 · Diffusion Studio Pro · Portraits");
    expect(links[1]).toHaveTextContent("2025-06-01 · 1:00来生小酒馆 2025/6/1谷歌眼镜");
  });

  it("says how far an episode is heard", async () => {
    const positions = {
      "2025-06-08": createSavedPosition(78.942),
      "2025-06-01": createSavedPosition(60, true),
    };
    renderLibrary({ player: createTestPlayer({ positions }) });
    expect(await screen.findByText(/剩 5:00/u)).toBeInTheDocument();
    expect(screen.getByText(/ · 已听完/u)).toBeInTheDocument();
  });

  it("plays an episode from where the listener stopped", async () => {
    const positions = { "2025-06-01": createSavedPosition(4) };
    const { user, player } = renderLibrary({ player: createTestPlayer({ positions }) });
    await user.click(await screen.findByRole("button", { name: "收听 来生小酒馆 2025/6/1" }));
    expect(player.engine.calls).toEqual([`load ${folder("2025-06-01")}audio.mp3 at 4`, "play"]);
  });

  it("offers the most spoken tags", async () => {
    renderLibrary();
    const tags = within(await screen.findByRole("group", { name: "关键词" }));
    expect(tags.getAllByRole("button")[0]).toHaveAccessibleName(/^AI \d+$/u);
  });

  it("says that there is nothing yet in an empty library", async () => {
    renderLibrary({ files: publishLibrary([]) });
    expect(await screen.findByText(libraryMessages.noEpisodes)).toBeInTheDocument();
    expect(screen.queryByRole("group", { name: "关键词" })).toBeNull();
  });

  it("says what went wrong, and shows the library when it is tried again", async () => {
    const files = new Map([...libraryFiles].filter(([path]) => path !== "episodes/index.json"));
    const { user, server } = renderLibrary({ files });
    expect(await screen.findByRole("alert")).toHaveTextContent(errorMessages["not-found"]);
    server.files.set("episodes/index.json", libraryFiles.get("episodes/index.json") ?? "");
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByText("来生小酒馆 2025/6/1")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("Library: episodes of a kind", () => {
  const positions = { "2025-06-01": createSavedPosition(4) };
  const listShown = (): (string | null)[] =>
    within(screen.getByRole("list", { name: "全部节目" }))
      .queryAllByRole("link")
      .map((link) => link.getAttribute("href"));

  it.each([
    ["没听过", ["2025-06-08"]],
    ["听了一半", ["2025-06-01"]],
    ["有书签", ["2025-06-08"]],
    ["全部", ["2025-06-08", "2025-06-01"]],
  ])("are listed: %s", async (kind, ids) => {
    const player = createTestPlayer({ positions });
    createBookmarkStore(player.browserStorage).add({
      episodeId: "2025-06-08",
      episodeTitle: "来生小酒馆 2025/6/8",
      text: "谷歌也没闲着。",
      startSeconds: 175.639,
      endSeconds: 179.639,
    });
    const { user } = renderLibrary({ player });
    await user.click(await screen.findByRole("button", { name: kind }));
    expect(screen.getByRole("button", { name: kind, pressed: true })).toBeInTheDocument();
    expect(listShown()).toEqual(ids.map(folder));
  });

  it("say so where there is none", async () => {
    const { user } = renderLibrary();
    await user.click(await screen.findByRole("button", { name: "有书签" }));
    expect(listShown()).toEqual([]);
    expect(screen.getByText(libraryMessages.noSuchEpisodes)).toBeInTheDocument();
  });
});

describe("Library: the episode that plays", () => {
  it("is stopped by its own row, which offers to go on then", async () => {
    const { user, player } = renderLibrary();
    await user.click(await screen.findByRole("button", { name: "收听 来生小酒馆 2025/6/8" }));
    act(() => player.engine.startSounding());
    await user.click(await screen.findByRole("button", { name: "暂停 来生小酒馆 2025/6/8" }));
    expect(player.engine.calls.at(-1)).toBe("pause");
    act(() => player.engine.stopSounding());
    expect(screen.getByRole("button", { name: "收听 来生小酒馆 2025/6/8" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "收听 来生小酒馆 2025/6/1" })).toBeInTheDocument();
  });
});

describe("Library: typing the way to a tag", () => {
  it("does not say that nothing is found under the tag that it found", async () => {
    renderLibrary({ filter: { query: "guge" } });
    expect(await screen.findByText(searchResultsMessages.onlyTagsFound)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^谷歌/u })).toBeInTheDocument();
    expect(screen.queryByText(searchResultsMessages.nothingFound)).toBeNull();
  });
});

describe("Library: an episode that cannot be played", () => {
  it("says why", async () => {
    const { user, player, server } = renderLibrary();
    server.files.delete("episodes/2025-06-01/text.json");
    await user.click(await screen.findByRole("button", { name: "收听 来生小酒馆 2025/6/1" }));
    expect(await screen.findByText(errorMessages["not-found"])).toBeInTheDocument();
    expect(player.engine.calls).toEqual([]);
  });
});
