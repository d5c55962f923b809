import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { QueueButton } from "#features/queue/queue-button.tsx";
import { createTrack } from "#player/state/create-track.ts";
import { rootUrl, serveFiles } from "../../support/fake-fetch.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { sampleEpisode, sampleEpisodeFile } from "../../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../../support/sample-library.ts";
import { createTestPlayer } from "../../support/test-player.ts";

const titles = ["甲", "乙", "丙"];
const ids = ["e0", "2025-06-01", "e2"];
const playOlder = [`load ${rootUrl}episodes/2025-06-01/audio.mp3 at 0`, "play"];

/** The panel, opened, with three episodes in the queue unless said otherwise. */
async function openQueue(queued = titles, player = createTestPlayer()) {
  for (const title of queued) {
    player.actions.enqueue({ id: ids[titles.indexOf(title)] ?? "", title });
  }
  serveFiles(publishLibrary([sampleEpisodeFile, olderEpisodeFile]));
  const result = renderInApp(<QueueButton />, { player });
  await result.user.click(screen.getByRole("button", { name: /^播放队列/u }));
  const panel = within(await screen.findByRole("dialog", { name: "播放队列" }));
  const readTitles = (): (string | null)[] =>
    panel.getAllByRole("listitem").map((row) => row.textContent);
  return { ...result, player, panel, readTitles };
}

/** Lays the rows out below one another, 50 px each. */
function layOutRows(): void {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function rect(
    this: Element,
  ) {
    const index = [...(this.parentElement?.children ?? [])].indexOf(this);
    return new DOMRect(0, index * 50, 300, 50);
  });
}

describe("QueueButton", () => {
  it("says how many episodes wait", async () => {
    await openQueue();
    expect(screen.getByRole("button", { name: "播放队列，3 期" })).toHaveTextContent("3");
  });

  it("says how to fill an empty queue", async () => {
    const { panel } = await openQueue([]);
    expect(panel.getByText(/^队列是空的/u)).toBeInTheDocument();
    expect(panel.queryByRole("button", { name: "清空队列" })).toBeNull();
  });

  it("lists the queue in order, plays, removes and clears", async () => {
    const { user, panel, player, readTitles } = await openQueue();
    expect(readTitles()).toEqual(titles);
    await user.click(panel.getByRole("button", { name: "播放：乙" }));
    await waitFor(() => expect(player.engine.calls).toEqual(playOlder));
    expect(readTitles()).toEqual(["甲", "丙"]);
    await user.click(panel.getByRole("button", { name: "移出队列：甲" }));
    expect(readTitles()).toEqual(["丙"]);
    expect(panel.getByText("已移出队列：甲", { selector: "[role=status]" })).toBeInTheDocument();
    expect(panel.getByRole("list")).toHaveFocus();
    await user.click(panel.getByRole("button", { name: "清空队列" }));
    expect(player.store.getState().queue).toEqual([]);
  });

  it("leads to the episodes around the one in the player", async () => {
    const player = createTestPlayer();
    player.actions.cue(createTrack(rootUrl, sampleEpisode));
    player.engine.calls.length = 0;
    const { user, panel } = await openQueue([], player);
    await user.click(await panel.findByRole("button", { name: "上一期" }));
    await waitFor(() => expect(player.engine.calls).toEqual(playOlder));
    await waitFor(() => expect(panel.queryByRole("button", { name: "上一期" })).toBeNull());
  });

  it("leads to the queue's first episode next", async () => {
    const { user, panel, player } = await openQueue(["乙"]);
    await user.click(panel.getByRole("button", { name: "下一期" }));
    await waitFor(() => expect(player.engine.calls).toEqual(playOlder));
    expect(panel.getByText(/^队列是空的/u)).toBeInTheDocument();
  });
});

describe("QueueList: another order", () => {
  it("is made with Alt and arrows, announced, and keeps the focus", async () => {
    const { user, panel, readTitles } = await openQueue();
    const handle = panel.getByRole("button", { name: "换位置：甲" });
    handle.focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(readTitles()).toEqual(["乙", "甲", "丙"]);
    expect(
      panel.getByText("甲：第 2 位，共 3 期", { selector: "[role=status]" }),
    ).toBeInTheDocument();
    expect(handle).toHaveFocus();
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    expect(readTitles()).toEqual(["乙", "丙", "甲"]);
    expect(
      panel.getByText("甲：第 3 位，共 3 期", { selector: "[role=status]" }),
    ).toBeInTheDocument();
    await user.keyboard("{ArrowUp}");
    expect(readTitles()).toEqual(["乙", "丙", "甲"]);
  });

  it("is made by dragging, shown on the way, kept on release", async () => {
    const { panel, player, readTitles } = await openQueue();
    layOutRows();
    const handle = panel.getByRole("button", { name: "换位置：丙" });
    fireEvent.pointerDown(handle, { button: 0, clientY: 120 });
    fireEvent.pointerMove(window, { clientY: 20 });
    expect(readTitles()).toEqual(["丙", "甲", "乙"]);
    expect(player.store.getState().queue[0]?.title).toBe("甲");
    fireEvent.pointerUp(window);
    expect(player.store.getState().queue.map(({ title }) => title)).toEqual(["丙", "甲", "乙"]);
    expect(
      panel.getByText("丙：第 1 位，共 3 期", { selector: "[role=status]" }),
    ).toBeInTheDocument();
    fireEvent.pointerMove(window, { clientY: 500 });
    expect(readTitles()).toEqual(["丙", "甲", "乙"]);
  });

  it("stays as it was when the pointer is lost", async () => {
    const { panel, player, readTitles } = await openQueue();
    layOutRows();
    fireEvent.pointerDown(panel.getByRole("button", { name: "换位置：甲" }), { button: 0 });
    fireEvent.pointerMove(window, { clientY: 500 });
    expect(readTitles()).toEqual(["乙", "丙", "甲"]);
    fireEvent.pointerCancel(window);
    expect(readTitles()).toEqual(titles);
    expect(player.store.getState().queue[0]?.title).toBe("甲");
  });
});
