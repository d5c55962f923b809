import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { translatePage } from "../support/translate-page.ts";
import { openApp, openEpisode } from "./open-app.tsx";

let endTranslation: (() => void) | undefined;

afterEach(() => {
  endTranslation?.();
  endTranslation = undefined;
});

/** Lets the translation reach what has just come. */
async function rest(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  });
}

/** The page as a translation leaves it, now and whatever comes. */
async function translate(): Promise<void> {
  endTranslation = translatePage();
  await rest();
}

/** Presses the first button that has some words. */
async function press(words: string): Promise<void> {
  const button = [...document.querySelectorAll("button")].find((found) =>
    `${found.getAttribute("aria-label")} ${found.textContent}`.includes(words),
  );
  if (!button) throw new Error(`no button says “${words}”`);
  fireEvent.click(button);
  await rest();
}

/** Waits until the page says something. */
async function expectWords(words: string): Promise<void> {
  await waitFor(() => expect(document.body).toHaveTextContent(words), { timeout: 15_000 });
  await rest();
}

describe("App, translated by the browser", () => {
  it("chooses tags, searches, finds nothing, and goes back to the list", async () => {
    openApp("/");
    await screen.findByRole("list", { name: "全部节目" });
    await translate();
    // The chip, and not whose name only holds it.
    await press("«谷歌»");
    await expectWords("处 · 2 期节目");
    const box = document.querySelector("input[type=search]");
    if (!box) throw new Error("there is no search box");
    const type = (value: string): void => void fireEvent.change(box, { target: { value } });
    type("没有人说过的话");
    await expectWords("没有找到");
    type("");
    await expectWords("处 · 2 期节目");
    await press("«谷歌»");
    expect(await screen.findByRole("list", { name: "全部节目" })).toBeInTheDocument();
  });

  it("plays, and its rows say what is left and what was heard", async () => {
    const { player, startSounding, playTo } = openApp("/");
    await screen.findByRole("list", { name: "全部节目" });
    await translate();
    await press("播放：谷歌眼镜");
    await waitFor(() => expect(player.engine.calls).toContain("play"));
    startSounding();
    for (const seconds of [3, 20, 42]) {
      playTo(seconds);
      await rest();
    }
    await expectWords("剩 0:18");
    const mark = async (isHeard: boolean): Promise<void> => {
      act(() => player.actions.markHeard("2025-06-01", isHeard));
      await rest();
    };
    await mark(true);
    expect(document.body).not.toHaveTextContent("剩 0:18");
    await mark(false);
    expect(document.body).not.toHaveTextContent("已听完1");
  });

  it("filters, steps through hits and opens what belongs to an episode", async () => {
    const { playTo, startSounding } = await openEpisode("?t=83");
    await translate();
    await press("谷歌");
    await press("下一处");
    await press("只看命中的句子");
    await press("取消筛选");
    startSounding();
    playTo(120);
    await press("播放队列");
    await press("English");
    expect(await screen.findByRole("region", { name: "Transcript" })).toBeInTheDocument();
  });
});
