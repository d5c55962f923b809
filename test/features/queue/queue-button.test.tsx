import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { QueueButton } from "#features/queue/queue-button.tsx";
import { renderInApp } from "../../support/render-in-app.tsx";
import { createTestPlayer } from "../../support/test-player.ts";

const titles = ["甲", "乙", "丙"];

/** The panel, opened, with three episodes in the queue unless said otherwise. */
async function openQueue(queued = titles) {
  const player = createTestPlayer();
  for (const title of queued) player.actions.enqueue({ id: `e${titles.indexOf(title)}`, title });
  const steps = {
    onPlay: vi.fn<(id: string) => void>(),
    onPreviousEpisode: vi.fn<() => void>(),
    onNextEpisode: undefined,
  };
  const result = renderInApp(<QueueButton {...steps} />, { player });
  await result.user.click(screen.getByRole("button", { name: /^播放队列/u }));
  const panel = within(await screen.findByRole("dialog", { name: "播放队列" }));
  const readTitles = (): (string | null)[] =>
    panel.getAllByRole("listitem").map((row) => row.textContent);
  return { ...result, ...steps, player, panel, readTitles };
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
    const { user, panel, player, onPlay, readTitles } = await openQueue();
    expect(readTitles()).toEqual(titles);
    await user.click(panel.getByRole("button", { name: "收听 乙" }));
    expect(onPlay).toHaveBeenCalledWith("e1");
    await user.click(panel.getByRole("button", { name: "移出队列：乙" }));
    expect(readTitles()).toEqual(["甲", "丙"]);
    expect(panel.getByRole("status")).toHaveTextContent("已移出队列：乙");
    expect(panel.getByRole("list")).toHaveFocus();
    await user.click(panel.getByRole("button", { name: "清空队列" }));
    expect(player.store.getState().queue).toEqual([]);
  });

  it("leads to the episodes around, where there are any", async () => {
    const { user, panel, onPreviousEpisode } = await openQueue();
    await user.click(panel.getByRole("button", { name: "上一期" }));
    expect(onPreviousEpisode).toHaveBeenCalledTimes(1);
    expect(panel.queryByRole("button", { name: "下一期" })).toBeNull();
  });
});

describe("QueueList: another order", () => {
  it("is made with Alt and arrows, announced, and keeps the focus", async () => {
    const { user, panel, readTitles } = await openQueue();
    const handle = panel.getByRole("button", { name: "换位置：甲" });
    handle.focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(readTitles()).toEqual(["乙", "甲", "丙"]);
    expect(panel.getByRole("status")).toHaveTextContent("甲：第 2 位，共 3 期");
    expect(handle).toHaveFocus();
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    expect(readTitles()).toEqual(["乙", "丙", "甲"]);
    expect(panel.getByRole("status")).toHaveTextContent("甲：第 3 位，共 3 期");
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
    expect(panel.getByRole("status")).toHaveTextContent("丙：第 1 位，共 3 期");
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
