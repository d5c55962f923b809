import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { pageMessages } from "#messages/zh/pages.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { fakeLayout } from "../../support/fill-jsdom-gaps.ts";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";
import { publishLibrary } from "../../support/sample-library.ts";
import { openEpisode, soundUrl, type OpenAppOptions } from "../open-app.tsx";

/** An episode's page at second 100, and what a key asks of the engine there. */
async function openAt100(options?: OpenAppOptions) {
  const app = await openEpisode("", options);
  // As people go there: a report alone is shown by the frames of a sound that plays.
  act(() => app.player.actions.seek(100));
  app.player.engine.calls.length = 0;
  const press = (key: string, shiftKey = false): readonly string[] => {
    app.player.engine.calls.length = 0;
    fireEvent.keyDown(document.body, { key, shiftKey });
    return [...app.player.engine.calls];
  };
  return { ...app, press };
}

describe("App: keys for the player", () => {
  it("play and pause", async () => {
    const { press, startSounding } = await openAt100();
    expect(press(" ")).toEqual(["play"]);
    startSounding();
    expect(press("k")).toEqual(["pause"]);
  });

  it("move by seconds", async () => {
    const { press } = await openAt100();
    expect(press("j")).toEqual(["seek 90"]);
    expect(press("l")).toEqual(["seek 120"]);
    expect(press("ArrowLeft")).toEqual(["seek 115"]);
    expect(press("ArrowRight")).toEqual(["seek 120"]);
  });

  it("move by tenths of the episode", async () => {
    const { press } = await openAt100();
    expect(press("0")).toEqual(["seek 0"]);
    expect(press("5")).toEqual(["seek 189.471"]);
  });

  it("move by sentences, before the first to 0, after the last nowhere", async () => {
    const { press, playTo } = await openAt100();
    expect(press("]")).toEqual(["seek 111.181"]);
    expect(press("[")).toEqual(["seek 99.791"]);
    playTo(4);
    expect(press("[")).toEqual(["seek 0"]);
    playTo(371);
    expect(press("]")).toEqual(["seek 371"]);
  });

  it("repeat the sentence, also from silence, and loop it until Esc", async () => {
    const { press, player, startSounding, playTo } = await openAt100();
    expect(press("r")).toEqual(["seek 99.791", "play"]);
    startSounding();
    playTo(105);
    expect(press("r")).toEqual(["seek 99.791"]);
    playTo(105);
    expect(press("R", true)).toEqual(["seek 99.791", "play"]);
    expect(player.store.getState().clip).toMatchObject({ startSeconds: 99.791, isLooped: true });
    expect(await screen.findByText(/^循环 1:39–/u)).toBeInTheDocument();
    press("Escape");
    expect(player.store.getState().clip).toBeUndefined();
    expect(screen.queryByText(/^循环 /u)).toBeNull();
    press("R", true);
    press("R", true);
    expect(player.store.getState().clip).toBeUndefined();
  });

  it("repeat no further back than to the start of a loop inside of the sentence", async () => {
    const { press, player } = await openAt100();
    const { track } = player.store.getState();
    if (!track) throw new Error("nothing is in the player");
    act(() => player.actions.loop(track, { startSeconds: 101, endSeconds: 104 }));
    act(() => player.engine.startSounding());
    act(() => player.engine.playTo(103));
    expect(press("r")).toEqual(["seek 101"]);
    expect(player.store.getState().clip).toMatchObject({ isLooped: true });
  });

  it("pass over a sentence that is not in the sound", async () => {
    const transcript = sampleEpisodeFile.transcript.map(({ story, cues }) => ({
      story,
      cues: cues.map((cue) => (cue.startMs === 111_181 ? { ...cue, spoken: false as const } : cue)),
    }));
    const files = publishLibrary([{ ...sampleEpisodeFile, transcript }]);
    const { press } = await openAt100({ files });
    expect(press("]")).toEqual(["seek 115.961"]);
    expect(press("[")).toEqual(["seek 99.791"]);
  });

  it("move by stories, with Shift only", async () => {
    const { press } = await openAt100();
    expect(press("n")).toEqual([]);
    expect(press("N", true)).toEqual(["seek 128.26"]);
    expect(press("P", true)).toEqual(["seek 68.763"]);
  });

  it("change volume, mute and rate", async () => {
    const { press, player } = await openAt100();
    expect(press("ArrowDown")).toEqual(["volume 0.95", "unmute"]);
    expect(press("ArrowUp")).toEqual(["volume 1", "unmute"]);
    expect(press("m")).toEqual(["mute"]);
    expect(press(">")).toEqual(["rate 1.05"]);
    expect(press("<")).toEqual(["rate 1"]);
    expect(player.store.getState()).toMatchObject({ volume: 1, rate: 1, isMuted: true });
  });
});

describe("App: keys for the page", () => {
  it("lead to the search box with /, whose letters are then no shortcuts", async () => {
    const { user, player } = await openAt100();
    await user.keyboard("/");
    expect(screen.getByRole("searchbox", { name: "搜索" })).toHaveFocus();
    await user.keyboard("jkl 5");
    expect(screen.getByRole("searchbox", { name: "搜索" })).toHaveValue("jkl 5");
    expect(player.engine.calls).toEqual([]);
  });

  it("show the table of keys with ?", async () => {
    const { user, press } = await openAt100();
    press("?");
    await user.click(await screen.findByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("dialog", { name: pageMessages.shortcuts })).toBeNull();
  });

  it("take following up again with f", async () => {
    const { press } = await openAt100();
    fakeLayout.rangeTop = window.innerHeight * 2;
    fireEvent.wheel(screen.getByRole("heading", { level: 1 }));
    expect(await screen.findByRole("button", { name: transcriptMessages.backToNow })).toBeVisible();
    press("f");
    expect(screen.queryByRole("button", { name: transcriptMessages.backToNow })).toBeNull();
  });

  it("share with s", async () => {
    const { user } = await openAt100();
    await user.keyboard("s");
    const sheet = await screen.findByRole("dialog", { name: "分享这一刻" });
    const link = await within(sheet).findByRole("textbox", { name: "链接" });
    expect(link).toHaveValue("http://localhost:3000/episodes/2025-06-08/?t=99.7,110.8");
  });

  it("press a focused button with Space once, and do not play as well", async () => {
    const { user, player } = await openAt100();
    screen.getByRole("button", { name: "后退 10 秒" }).focus();
    await user.keyboard(" ");
    expect(player.engine.calls).toEqual(["seek 90"]);
  });

  it("load nothing anew", async () => {
    const { player, press } = await openAt100();
    press("k");
    expect(player.engine.calls).not.toContain(`load ${soundUrl("2025-06-08")} at 0`);
  });
});
