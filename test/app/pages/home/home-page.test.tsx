import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { rootUrl } from "../../../support/fake-fetch.ts";
import { sampleEpisodeFile } from "../../../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../../../support/sample-library.ts";
import { createSavedPosition } from "../../../support/test-player.ts";
import { libraryFiles, openApp, readAddress, soundUrl } from "../../open-app.tsx";

const folder = (id: string): string => `${rootUrl}episodes/${id}/`;
const headline = "阿里最新的AI模型，性能居然超越了谷歌和OpenAI的顶尖产品";
const findList = () => screen.findByRole("list", { name: "全部节目" });

/** An episode of another month that speaks of nothing. */
const mayEpisodeFile: EpisodeFile = {
  ...olderEpisodeFile,
  id: "2025-05-30",
  date: "2025-05-30",
  number: 7,
  stories: olderEpisodeFile.stories.map((story) => ({ ...story, title: "五月的事" })),
};

describe("HomePage: the newest episode", () => {
  it("is told by its headline, which leads to its page", async () => {
    openApp("/");
    const title = await screen.findByRole("heading", { level: 1 });
    expect(title).toHaveTextContent(headline);
    expect(within(title).getByRole("link")).toHaveAttribute("href", folder("2025-06-08"));
    expect(screen.getByText("2025-06-08 周日 · 6 条内容")).toBeInTheDocument();
  });

  it("plays, pauses and goes on by one button that says so", async () => {
    const { user, player, playTo, startSounding } = openApp("/");
    await user.click(await screen.findByRole("button", { name: "播放本期" }));
    await waitFor(() => expect(player.engine.calls).toContain("play"));
    startSounding();
    playTo(87.4);
    await user.click(await screen.findByRole("button", { name: "暂停本期" }));
    act(() => player.engine.stopSounding());
    expect(await screen.findByRole("button", { name: "从 1:27 继续" })).toBeInTheDocument();
  });

  it("asks what its teasers ask; each question plays its answer", async () => {
    const { user, player } = openApp("/");
    const questions = within(await screen.findByRole("list", { name: "本期的问题" }));
    expect(questions.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "这AI的速度是不是有点太快了，人类的“看家本领”还能守多久？千问3向量模型1:08",
      "那未来的学习和成长，是不是真的可以告别真人导师了？Portraits2:55",
      "究竟会把我们带向一个更智能的乌托邦，还是一个充满了未知挑战的未来？大模型3:50",
    ]);
    await user.click(questions.getByRole("button", { name: /Portraits/u }));
    await waitFor(() => expect(player.engine.calls).toContain("play"));
    expect(player.engine.calls.slice(-2)).toEqual([expect.stringMatching(/ 175\.63/u), "play"]);
  });

  it("names its stories, each leading to its text", async () => {
    openApp("/");
    const stories = within(await screen.findByRole("list", { name: "本期内容" }));
    const links = stories.getAllByRole("link");
    expect(links).toHaveLength(6);
    expect(links[1]).toHaveTextContent("02Diffusion Studio Pro");
    expect(links[1]).toHaveAttribute("href", `${folder("2025-06-08")}?t=128.2`);
  });
});

describe("HomePage: the list", () => {
  it("goes on by month, each day once, each row with what it is about", async () => {
    openApp("/", { files: publishLibrary([sampleEpisodeFile, olderEpisodeFile, mayEpisodeFile]) });
    const list = within(await findList());
    expect(list.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
      "2025 年 6 月",
      "谷歌眼镜",
      "2025 年 5 月",
      "五月的事",
    ]);
    expect(list.getByText("2 期 · 7 分钟")).toBeInTheDocument();
    const [june, may] = list.getAllByRole("listitem");
    expect(june).toHaveTextContent("06-01周日");
    // The show counts this one.
    expect(may).toHaveTextContent("05-30第 7 期");
    const rows = list.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(rows).toEqual([folder("2025-06-01"), folder("2025-05-30")]);
  });

  it("says how far an episode is heard", async () => {
    const positions = {
      "2025-06-01": createSavedPosition(20),
      "2025-05-30": createSavedPosition(60, true),
    };
    const files = publishLibrary([sampleEpisodeFile, olderEpisodeFile, mayEpisodeFile]);
    openApp("/", { files, remembered: { positions } });
    const list = within(await findList());
    expect(list.getByText("剩 0:40")).toBeInTheDocument();
    expect(list.getByText("已听完")).toBeInTheDocument();
  });

  it("plays an episode from where the listener stopped, and stops it by its own row", async () => {
    const positions = { "2025-06-01": createSavedPosition(4) };
    const { user, player, startSounding } = openApp("/", { remembered: { positions } });
    await user.click(within(await findList()).getByRole("button", { name: "播放：谷歌眼镜" }));
    await waitFor(() => expect(player.engine.calls).toContain("play"));
    expect(player.engine.calls).toContain(`load ${soundUrl("2025-06-01")} at 4`);
    startSounding();
    await user.click(within(await findList()).getByRole("button", { name: "暂停：谷歌眼镜" }));
    expect(player.engine.calls.at(-1)).toBe("pause");
  });

  it.each([
    ["没听过", ["2025-06-08"]],
    ["听了一半", ["2025-06-01"]],
    ["有书签", ["2025-06-08"]],
    ["全部", ["2025-06-01"]],
  ])("is of a kind where that is chosen: %s", async (kind, ids) => {
    const { user } = openApp("/", {
      remembered: { positions: { "2025-06-01": createSavedPosition(4) } },
      choose: (home) => {
        createBookmarkStore(home).add({
          episodeId: "2025-06-08",
          episodeTitle: "来生小酒馆 2025/6/8",
          text: "谷歌也没闲着。",
          startSeconds: 175.639,
          endSeconds: 179.639,
        });
      },
    });
    await user.click(await screen.findByRole("button", { name: kind }));
    expect(screen.getByRole("button", { name: kind, pressed: true })).toBeInTheDocument();
    const links = within(await findList()).queryAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual(ids.map(folder));
  });

  it("says so where there is none of a kind", async () => {
    const { user } = openApp("/");
    await user.click(await screen.findByRole("button", { name: "有书签" }));
    expect(screen.getByText(libraryMessages.noSuchEpisodes)).toBeInTheDocument();
  });

  it("is not there in a library of one, nor is a trend", async () => {
    openApp("/", { files: publishLibrary([sampleEpisodeFile]) });
    await screen.findByRole("button", { name: "播放本期" });
    expect(screen.queryByRole("list", { name: "全部节目" })).toBeNull();
    expect(screen.queryByRole("region", { name: "本月上升" })).toBeNull();
  });

  it("says why an episode cannot be played", async () => {
    const { user, player, server } = openApp("/");
    const row = within(await findList());
    server.files.delete("episodes/2025-06-01/text.json");
    await user.click(row.getByRole("button", { name: "播放：谷歌眼镜" }));
    expect(await screen.findByText(errorMessages["not-found"])).toBeInTheDocument();
    expect(player.engine.calls).not.toContain("play");
  });
});

describe("HomePage: what is spoken of", () => {
  it("offers the most spoken tags", async () => {
    const { user } = openApp("/");
    const tags = within(await screen.findByRole("group", { name: "关键词" }));
    expect(tags.getAllByRole("button")[0]).toHaveAccessibleName(/^AI \d+$/u);
    await user.click(tags.getByRole("button", { name: /^谷歌/u }));
    await waitFor(() => expect(readAddress()).toBe("/?tag=谷歌"));
  });

  it("says what rises and what falls, and the months in words", async () => {
    openApp("/", {
      files: publishLibrary([
        sampleEpisodeFile,
        { ...olderEpisodeFile, id: "m", date: "2025-05-01" },
      ]),
    });
    const rising = within(await screen.findByRole("region", { name: "本月上升" }));
    const google = rising.getByRole("link", { name: /^#谷歌/u });
    expect(google).toHaveTextContent("#谷歌+32025-05 1 处 · 2025-06 4 处");
    expect(google).toHaveAttribute("href", `${rootUrl}tags/guge-beddqm/`);
    expect(rising.getByRole("link", { name: /^#AI/u })).toHaveTextContent("首次");
  });
});

describe("HomePage: the empty and the broken", () => {
  it("says that there is nothing yet", async () => {
    openApp("/", { files: publishLibrary([]) });
    expect(await screen.findByText(libraryMessages.noEpisodes)).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("来生情报站");
    expect(screen.queryByRole("group", { name: "关键词" })).toBeNull();
  });

  it("says what went wrong, and shows the library when it is tried again", async () => {
    const files = new Map([...libraryFiles].filter(([path]) => path !== "episodes/index.json"));
    const { user, server } = openApp("/", { files });
    expect(await screen.findByRole("alert")).toHaveTextContent(errorMessages["not-found"]);
    server.files.set("episodes/index.json", libraryFiles.get("episodes/index.json") ?? "");
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await findList()).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
