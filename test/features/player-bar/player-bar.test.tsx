import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { setWindowWidth } from "../../support/fake-media.ts";
import { renderPlayerBar } from "./render-player-bar.tsx";

const getBar = (): HTMLElement => screen.getByRole("region", { name: "播放器" });
const getButton = (name: string): HTMLElement => screen.getByRole("button", { name });

describe("PlayerBar: its buttons", () => {
  it("plays, and says pause while sound comes or is about to", async () => {
    const { user, player } = renderPlayerBar();
    await user.click(getButton("播放"));
    expect(player.engine.calls).toEqual(["play"]);
    act(() => player.engine.emit({ type: "starting" }));
    await user.click(getButton("暂停"));
    expect(player.engine.calls).toEqual(["play", "pause"]);
    act(() => player.engine.emit({ type: "paused" }));
    expect(getButton("播放")).toBeInTheDocument();
  });

  it("shows while it plays that sound is on its way, and when it is there again", () => {
    const { player, startSounding } = renderPlayerBar();
    startSounding();
    const pause = screen.getByRole("button", { name: "暂停" });
    expect(pause).toHaveAttribute("aria-busy", "false");
    act(() => player.engine.emit({ type: "waiting" }));
    expect(pause).toHaveAttribute("aria-busy", "true");
    startSounding();
    expect(pause).toHaveAttribute("aria-busy", "false");
  });

  it("goes back 10 and forward 30 seconds", async () => {
    const { user, player, playTo } = renderPlayerBar();
    playTo(100);
    await user.click(getButton("后退 10 秒"));
    await user.click(getButton("前进 30 秒"));
    expect(player.engine.calls).toEqual(["seek 90", "seek 120"]);
  });

  it("goes back and forward by as much as the listener has chosen", async () => {
    const { user, player, playTo } = renderPlayerBar();
    act(() => player.actions.changeSettings({ backSeconds: 15, forwardSeconds: 60 }));
    playTo(100);
    await user.click(getButton("后退 15 秒"));
    await user.click(getButton("前进 60 秒"));
    expect(player.engine.calls).toEqual(["seek 85", "seek 145"]);
  });

  it("goes to the next story, past the last one nowhere", async () => {
    const { user, player, playTo } = renderPlayerBar();
    playTo(100);
    await user.click(getButton("下一则"));
    playTo(360);
    await user.click(getButton("下一则"));
    expect(player.engine.calls).toEqual(["seek 128.26"]);
  });

  it("goes to the start of the story, and from there to the one before", async () => {
    const { user, player, playTo } = renderPlayerBar();
    playTo(100);
    await user.click(getButton("上一则"));
    await user.click(getButton("上一则"));
    await user.click(getButton("上一则"));
    expect(player.engine.calls).toEqual(["seek 68.763", "seek 0", "seek 0"]);
  });

  it("shares this moment", async () => {
    const { user, share } = renderPlayerBar();
    await user.click(getButton("分享此刻"));
    expect(share).toHaveBeenCalledWith({
      episodeId: "2025-06-08",
      moment: { startSeconds: 0 },
    });
  });
});

describe("PlayerBar: what it shows", () => {
  it("names the story that plays, its number and the episode", () => {
    const { playTo } = renderPlayerBar();
    playTo(180);
    expect(getBar()).toHaveTextContent("Portraits06-08 周日 · 03/06");
    playTo(10);
    expect(getBar()).toHaveTextContent("开场06-08 周日");
  });

  it("shows the time that has passed and the time that is left, which add up to the length shown", () => {
    const { playTo } = renderPlayerBar();
    playTo(83.9);
    expect(within(getBar()).getByText("1:23")).toBeInTheDocument();
    expect(within(getBar()).getByText("-4:55")).toBeInTheDocument();
  });

  it("shows the options that the page adds", () => {
    renderPlayerBar();
    expect(getButton("选项")).toBeInTheDocument();
  });

  it("stands there with its buttons before the episode's file is here", async () => {
    const { user, player } = renderPlayerBar({ props: { episode: undefined } });
    await user.click(getButton("播放"));
    await user.click(getButton("下一则"));
    expect(player.engine.calls).toEqual(["play"]);
  });
});

describe("PlayerBar: sound", () => {
  it("shows the rate that is set", () => {
    const { player } = renderPlayerBar();
    act(() => player.actions.setRate(1.05));
    expect(screen.getByRole("button", { name: "播放设置，速度 1.05×" })).toHaveTextContent("1.05×");
  });

  it("sets the volume", () => {
    setWindowWidth(1440);
    const { player } = renderPlayerBar();
    fireEvent.change(screen.getByRole("slider", { name: "音量" }), { target: { value: "0.5" } });
    expect(player.engine.calls).toEqual(["volume 0.5", "unmute"]);
  });

  it("mutes, shows silence, and comes back to the volume before", async () => {
    setWindowWidth(1440);
    const { user, player } = renderPlayerBar({ remembered: { volume: 0.6 } });
    const volume = screen.getByRole("slider", { name: "音量" });
    await user.click(getButton("静音"));
    expect(volume).toHaveValue("0");
    await user.click(getButton("取消静音"));
    expect(volume).toHaveValue("0.6");
    expect(player.engine.calls).toEqual(["mute", "unmute"]);
  });
});

describe("PlayerBar: in a narrow window", () => {
  it("is a thin slider, play, back, forward and share; the rest is folded", () => {
    setWindowWidth(390);
    renderPlayerBar();
    for (const name of ["播放", "后退 10 秒", "前进 30 秒", "分享此刻"]) {
      expect(getButton(name)).toBeInTheDocument();
    }
    expect(screen.getByRole("slider", { name: "播放进度" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^播放设置/u })).toBeNull();
    expect(screen.queryByRole("button", { name: "下一则" })).toBeNull();
  });

  it("opens into a sheet with everything, and folds again", async () => {
    setWindowWidth(390);
    const { user, share } = renderPlayerBar();
    const opener = screen.getByRole("button", { name: /展开播放器/u });
    expect(opener).toHaveAccessibleName(/^开场/u);
    await user.click(opener);
    const sheet = within(await screen.findByRole("dialog", { name: "正在播放" }));
    expect(sheet.getByRole("button", { name: "下一则" })).toBeInTheDocument();
    await user.click(sheet.getByRole("button", { name: /^播放设置/u }));
    const settings = await sheet.findByRole("dialog", { name: "播放设置" });
    expect(within(settings).getByRole("slider", { name: "音量" })).toBeInTheDocument();
    await user.click(within(settings).getByRole("button", { name: "关闭" }));
    await user.click(sheet.getByRole("button", { name: "分享此刻" }));
    expect(share).toHaveBeenCalledTimes(1);
    await user.click(sheet.getByRole("button", { name: "收起播放器" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: /展开播放器/u })).toBeInTheDocument();
  });

  it("shows the sentence being spoken with its word and the next one, and a tap seeks", async () => {
    setWindowWidth(390);
    const { user, player } = renderPlayerBar();
    await user.click(screen.getByRole("button", { name: /展开播放器/u }));
    const sheet = await screen.findByRole("dialog", { name: "正在播放" });
    const word = await within(sheet).findByText("阿里");
    player.engine.moveTo(86.2);
    act(() => player.clock.tick());
    const spoken = [...sheet.querySelectorAll("[data-word]")];
    const sentence = spoken[0]?.parentElement?.textContent;
    expect(sentence).toMatch(/^这不光是名字响亮/u);
    expect(word).not.toBeInTheDocument();
    expect(sheet.querySelectorAll(".bg-amber[data-word]")).toHaveLength(1);
    expect(sheet).toHaveTextContent("您品，您细品，这是什么概念？");
    await user.click(spoken.at(-1) ?? sheet);
    expect(player.engine.calls.at(-1)).toMatch(/^seek (?:8[6-9]|9[01])/u);
  });

  it("is left by a finger that goes down; up, and by its button, it leads to the text", async () => {
    setWindowWidth(390);
    const onOpenText = vi.fn<() => void>();
    const { user } = renderPlayerBar({ props: { onOpenText } });
    const swipe = async (toY: number): Promise<void> => {
      await user.click(screen.getByRole("button", { name: /展开播放器/u }));
      const sheet = await screen.findByRole("dialog", { name: "正在播放" });
      const target = within(sheet).getByText("开场");
      fireEvent.touchStart(target, { touches: [{ clientX: 100, clientY: 400 }] });
      fireEvent.touchEnd(target, { changedTouches: [{ clientX: 110, clientY: toY }] });
    };
    await swipe(440);
    expect(screen.getByRole("dialog")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "收起播放器" }));
    await swipe(520);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(onOpenText).not.toHaveBeenCalled();
    await swipe(200);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(onOpenText).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole("button", { name: /展开播放器/u }));
    await user.click(await screen.findByRole("button", { name: "全文" }));
    expect(onOpenText).toHaveBeenCalledTimes(2);
  });

  it("changes with the window", () => {
    renderPlayerBar();
    setWindowWidth(759);
    expect(screen.getByRole("button", { name: /展开播放器/u })).toBeInTheDocument();
    setWindowWidth(760);
    expect(screen.getByRole("button", { name: /^播放设置/u })).toBeInTheDocument();
  });
});

describe("PlayerBar: errors", () => {
  it.each(["network", "unsupported"] as const)(
    "says that the sound cannot be played (%s), and tries it again",
    async (failure) => {
      const { user, player } = renderPlayerBar();
      act(() => player.engine.emit({ type: "failed", failure }));
      // The first time it is asked for once more, without a word.
      await waitFor(() => expect(player.engine.calls).toHaveLength(1));
      expect(screen.queryByText(/^声音放不出来/u)).toBeNull();
      act(() => player.engine.emit({ type: "failed", failure }));
      expect(screen.getByText(/^声音放不出来/u)).toBeInTheDocument();
      player.engine.calls.length = 0;
      await user.click(getButton("重试"));
      expect(player.engine.calls).toEqual([
        "load http://localhost:3000/episodes/2025-06-08/audio.mp3 at 0",
        "play",
      ]);
      expect(screen.queryByText(/^声音放不出来/u)).toBeNull();
    },
  );

  it("says that the sound is being asked for again, and asks at once when pressed", async () => {
    const { user, player } = renderPlayerBar();
    act(() => {
      player.engine.startSounding();
      player.engine.playTo(30);
      player.engine.emit({ type: "failed", failure: "network" });
    });
    expect(screen.getByText(/^声音断了，正在重新连接/u)).toBeInTheDocument();
    expect(getButton("暂停")).toBeInTheDocument();
    await user.click(getButton("重试"));
    expect(player.engine.calls.at(-1)).toBe("play");
    act(() => player.engine.startSounding());
    expect(screen.queryByText(/^声音断了/u)).toBeNull();
  });

  it("says that the server lets it play from the beginning only", () => {
    const { player } = renderPlayerBar();
    act(() => player.engine.emit({ type: "unseekable", positionSeconds: 0 }));
    expect(screen.getByText(/不支持跳转/u)).toBeInTheDocument();
  });

  it("says that the browser wants a tap first, and takes it", async () => {
    const { user, player } = renderPlayerBar();
    act(() => player.engine.emit({ type: "blocked" }));
    expect(screen.getByText(/^浏览器要你点一下才肯出声/u)).toBeInTheDocument();
    await user.click(getButton("点这里播放"));
    expect(player.engine.calls).toEqual(["play"]);
    act(() => player.engine.startSounding());
    expect(screen.queryByText(/^浏览器要你点一下才肯出声/u)).toBeNull();
  });
});
