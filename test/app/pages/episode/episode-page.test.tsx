import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { episodeMessages } from "#messages/zh/episode.ts";
import { installFakeHighlights } from "../../../support/fake-highlights.ts";
import { setWindowWidth } from "../../../support/fake-media.ts";
import { sampleEpisodeFile } from "../../../support/sample-episode.ts";
import { publishLibrary } from "../../../support/sample-library.ts";
import { createSavedPosition } from "../../../support/test-player.ts";
import { openApp, openEpisode, readAddress, soundUrl } from "../../open-app.tsx";

const sound = soundUrl("2025-06-08");
const getSlider = (): HTMLElement => screen.getByRole("slider", { name: "播放进度" });
const findPlayFrom = (): HTMLElement | null =>
  screen.queryByRole("button", { name: /^从 .* 播放$/u });

describe("EpisodePage", () => {
  it("shows title, facts, text and stories, and puts the episode into the player", async () => {
    const { player } = await openEpisode();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("来生小酒馆 2025/6/8");
    expect(await screen.findByText("2025-06-08 · 何夕2077 · 6:18")).toBeInTheDocument();
    const stories = within(screen.getByRole("region", { name: "本期内容" }));
    expect(await stories.findAllByRole("listitem")).toHaveLength(8);
    expect(player.engine.calls).toEqual([`load ${sound} at 0`]);
    expect(document.title).toBe(
      "阿里最新的AI模型，性能居然超越了谷歌和OpenAI的顶尖产品 · 来生情报站",
    );
  });

  it("has the stories behind one button where there is no room beside it", async () => {
    setWindowWidth(1000);
    const { user, player } = await openEpisode();
    expect(screen.queryByRole("region", { name: "本期内容" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "本期内容" }));
    const sheet = within(await screen.findByRole("dialog", { name: "本期内容" }));
    expect(await sheet.findAllByRole("listitem")).toHaveLength(8);
    await user.click(sheet.getByText("Portraits"));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(player.engine.calls.at(-1)).toBe("seek 175.639");
  });

  it("begins with the button that plays it, from where the listener stopped", async () => {
    const { user, player, startSounding } = await openEpisode("", {
      remembered: { positions: { "2025-06-08": createSavedPosition(87.4) } },
    });
    await user.click(screen.getByRole("button", { name: "从 1:27 继续" }));
    startSounding();
    expect(player.engine.calls.at(-1)).toBe("play");
    await user.click(screen.getByRole("button", { name: "暂停本期" }));
    expect(player.engine.calls.at(-1)).toBe("pause");
  });

  it("is marked as heard, and back, in its menu", async () => {
    const { user, player } = await openEpisode();
    const main = within(screen.getByRole("main"));
    const openMenu = (): Promise<void> =>
      user.click(main.getByRole("button", { name: /^更多：/u }));
    await openMenu();
    await user.click(await main.findByRole("menuitem", { name: "标为已听完" }));
    expect(player.loadMemory().heard["2025-06-08"]).toBeDefined();
    await openMenu();
    expect(await main.findByRole("menuitem", { name: "标为没听过" })).toBeInTheDocument();
  });

  it("stands where the listener stopped", async () => {
    const { player } = await openEpisode("", {
      remembered: { positions: { "2025-06-08": createSavedPosition(42.5) } },
    });
    expect(player.engine.calls).toEqual([`load ${sound} at 42.5`]);
    expect(getSlider()).toHaveAttribute("aria-valuenow", "42.5");
    expect(findPlayFrom()).toBeNull();
  });

  it("says that times are estimated", async () => {
    const timing = { source: "estimated" as const, confidence: 0 };
    await openEpisode("", { files: publishLibrary([{ ...sampleEpisodeFile, timing }]) });
    expect(screen.getByText(episodeMessages.estimatedTimes)).toBeInTheDocument();
  });

  it("plays a story from the list beside the text", async () => {
    const { user, player } = await openEpisode();
    await user.click(
      await within(screen.getByRole("region", { name: "本期内容" })).findByText("Portraits"),
    );
    expect(player.engine.calls.at(-1)).toBe("seek 175.639");
  });
});

describe("EpisodePage: ?t=83", () => {
  it("offers to play from 1:23, stands there and plays nothing", async () => {
    const { player } = await openEpisode("?t=83");
    expect(screen.getByRole("button", { name: "从 1:23 播放" })).toBeInTheDocument();
    expect(getSlider()).toHaveAttribute("aria-valuenow", "83");
    expect(player.engine.calls).toEqual([`load ${sound} at 83`]);
  });

  it("leaves the listener's own place to the page's first button", async () => {
    const positions = { "2025-06-08": createSavedPosition(42.5) };
    const { user, player } = await openEpisode("?t=83", { remembered: { positions } });
    await user.click(screen.getByRole("button", { name: "从 0:42 继续" }));
    expect(player.engine.calls.slice(1)).toEqual(["seek 42.5", "play"]);
  });

  it.each([
    ["?t=94.7,99.4", "播放这一段 · 5 秒"],
    ["?t=60,180", "播放这一段 · 120 秒"],
  ])("says how long the clip of %s is", async (query, length) => {
    await openEpisode(query);
    expect(screen.getByText(length)).toBeInTheDocument();
  });

  it("beats the saved position without overwriting it", async () => {
    const positions = { "2025-06-08": createSavedPosition(42.5) };
    const { player } = await openEpisode("?t=83", { remembered: { positions } });
    act(() => player.engine.emit({ type: "seeked", positionSeconds: 83 }));
    act(() => player.actions.saveProgress());
    expect(player.loadMemory().positions).toEqual(positions);
  });

  it("plays from there; then the time leaves the address, and other words stay", async () => {
    const { user, player, startSounding } = await openEpisode("?t=83&q=谷歌");
    await user.click(screen.getByRole("button", { name: "从 1:23 播放" }));
    expect(player.engine.calls.slice(1)).toEqual(["seek 83", "play"]);
    startSounding();
    expect(findPlayFrom()).toBeNull();
    expect(readAddress()).toBe("/episodes/2025-06-08/?q=谷歌");
  });

  it("leaves the address with the player's own button, too", async () => {
    const { user, startSounding } = await openEpisode("?t=83");
    await user.click(screen.getByRole("button", { name: "播放" }));
    startSounding();
    expect(readAddress()).toBe("/episodes/2025-06-08/");
    expect(findPlayFrom()).toBeNull();
  });

  it("paints the words it quotes", async () => {
    const readPainted = installFakeHighlights();
    await openEpisode("?t=83");
    expect(readPainted("shared-quote")).toEqual([expect.stringMatching(/^这不光是名字响亮/u)]);
  });

  it.each([
    ["?t=1:23", "从 1:23 播放"],
    ["?t=npt:83", "从 1:23 播放"],
    ["#t=83", "从 1:23 播放"],
    ["?t=１：２３", "从 1:23 播放"],
    ["?start=83&stop=90", "播放这一段 · 7 秒"],
  ])("may be written as %s", async (query, name) => {
    await openEpisode(query);
    expect(screen.getByRole("button", { name })).toBeInTheDocument();
  });
});

describe("EpisodePage: a time that makes no sense", () => {
  it.each(["abc", "-5", "20,10"])("is named in a note: ?t=%s", async (time) => {
    const { player } = await openEpisode(`?t=${time}`, {
      remembered: { positions: { "2025-06-08": createSavedPosition(42.5) } },
    });
    expect(screen.getByText(episodeMessages.badTime(time))).toBeInTheDocument();
    expect(player.engine.calls).toEqual([`load ${sound} at 42.5`]);
    expect(findPlayFrom()).toBeNull();
  });

  it("stands at the end, with a note, when it lies past it", async () => {
    const { player } = await openEpisode("?t=9999");
    expect(screen.getByText(episodeMessages.pastEndTime)).toBeInTheDocument();
    expect(player.engine.calls).toEqual([`load ${sound} at 378.942`]);
  });
});

describe("EpisodePage: a clip", () => {
  it("stops at its end, can be replayed and continued", async () => {
    const app = await openEpisode("?t=83,83.5");
    const { user, player, startSounding, stopSounding, playTo } = app;
    await user.click(screen.getByRole("button", { name: "播放这一段 · 1 秒" }));
    startSounding();
    playTo(83.5);
    await waitFor(() => expect(player.engine.calls.at(-1)).toBe("pause"));
    stopSounding();
    await user.click(screen.getByRole("button", { name: episodeMessages.replayClip }));
    expect(player.engine.calls.slice(-2)).toEqual(["seek 83", "play"]);
    startSounding();
    playTo(83.5);
    await waitFor(() => expect(player.engine.calls.at(-1)).toBe("pause"));
    stopSounding();
    await user.click(screen.getByRole("button", { name: episodeMessages.continueAfterClip }));
    expect(player.engine.calls.at(-1)).toBe("play");
    expect(screen.queryByRole("button", { name: episodeMessages.replayClip })).toBeNull();
  });
});

describe("EpisodePage: while another episode plays", () => {
  async function openBesidePlaying(query = "") {
    const app = openApp("/");
    await app.user.click(await screen.findByRole("button", { name: "播放：谷歌眼镜" }));
    await waitFor(() => expect(app.player.engine.calls).toContain("play"));
    app.startSounding();
    app.player.engine.calls.length = 0;
    act(() => history.pushState(null, "", `/episodes/2025-06-08/${query}`));
    await screen.findByRole("region", { name: "文稿" });
    return app;
  }

  it("leaves that one alone until the listener presses a time here", async () => {
    const { user, player } = await openBesidePlaying();
    expect(player.engine.calls).toEqual([]);
    await user.click(
      await within(screen.getByRole("region", { name: "本期内容" })).findByText("Portraits"),
    );
    expect(player.engine.calls).toEqual([`load ${sound} at 175.639`, "play"]);
  });

  it("offers to play the open episode, and the player leads back to the playing one", async () => {
    const { user, player, startSounding } = await openBesidePlaying();
    const bar = within(screen.getByRole("region", { name: "播放器" }));
    expect(bar.getByRole("link")).toHaveAttribute("href", expect.stringMatching(/2025-06-01\/$/u));
    await user.click(screen.getByRole("button", { name: "播放本期" }));
    expect(player.engine.calls).toEqual([`load ${sound} at 0`, "play"]);
    startSounding();
    expect(screen.getByRole("button", { name: "暂停本期" })).toBeInTheDocument();
  });

  it("plays a link's moment on demand, and the offer goes", async () => {
    const { user, player, startSounding } = await openBesidePlaying("?t=83");
    expect(player.engine.calls).toEqual([]);
    await user.click(screen.getByRole("button", { name: "从 1:23 播放" }));
    expect(player.engine.calls).toEqual([`load ${sound} at 83`, "play"]);
    startSounding();
    expect(findPlayFrom()).toBeNull();
  });
});
