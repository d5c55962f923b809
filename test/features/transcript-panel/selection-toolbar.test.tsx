import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Language } from "#messages/find-language.ts";
import { rootUrl } from "../../support/fake-fetch.ts";
import { renderPanel } from "./render-panel.tsx";
import { messagesByLanguage } from "../../support/messages-by-language.ts";

const link = `${rootUrl}episodes/2025-06-08/?t=281.7,282.7`;

/** The panel beside a clipboard. */
function renderWithTools() {
  const panel = renderPanel();
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue(undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  return { ...panel, writeText };
}

afterEach(() => {
  Reflect.deleteProperty(navigator, "clipboard");
});

/** Selects `[start, end)` of the first text node that holds a text. */
async function select(text: string): Promise<void> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(text) ?? -1;
    if (start === -1 || !node.parentElement?.closest("[data-paragraph] p")) continue;
    const found = node;
    act(() => {
      document.getSelection()?.setBaseAndExtent(found, start, found, start + text.length);
      document.dispatchEvent(new Event("selectionchange"));
    });
    await screen.findByRole("toolbar");
    return;
  }
  throw new Error(`“${text}” is in no paragraph`);
}

const press = (name: string): Promise<HTMLElement> => screen.findByRole("button", { name });

describe("SelectionToolbar", () => {
  it.each<Language>(["zh", "en"])("has names for all its tools, in %s", (language) => {
    const messages = messagesByLanguage[language];
    const names = [
      messages.selection.playSelection,
      messages.selection.loopSelection,
      messages.selection.copySelection,
      messages.selection.copyWithLinkName,
      messages.selection.shareSelection,
      messages.selection.bookmarkSelection,
    ];
    expect(new Set(names).size).toBe(6);
    // What is seen is part of the name, so that voice control finds it.
    expect(messages.selection.copyWithLinkName.toLowerCase()).toContain(
      messages.selection.copyWithLink.toLowerCase(),
    );
  });

  it("passes on the words, with and without a link that plays them, and keeps them", async () => {
    const { user, writeText, share } = renderWithTools();
    await select("有位高手啊");
    await user.click(await press("复制"));
    await user.click(await press("带链接复制"));
    await user.click(await press("分享"));
    expect(writeText.mock.calls).toEqual([["有位高手啊"], [`有位高手啊\n${link}`]]);
    expect(share.mock.calls).toMatchObject([
      [{ episodeId: "2025-06-08", moment: { startSeconds: 281.767 } }],
    ]);
    await user.click(await press("加书签"));
    expect(await screen.findByText("已在 4:41 加书签")).toBeInTheDocument();
  });

  it("takes the selection away when it is to be heard, so that what is spoken is seen", async () => {
    const { user, player } = renderWithTools();
    const { store } = player;
    await select("有位高手啊");
    await user.click(await press("播放"));
    expect(document.getSelection()?.isCollapsed ?? true).toBe(true);
    expect(store.getState().clip).toEqual({
      startSeconds: 281.767,
      endSeconds: expect.any(Number),
      isOver: false,
    });
    await select("有位高手啊");
    await user.click(await press("循环"));
    expect(store.getState().clip).toMatchObject({ startSeconds: 281.767, isLooped: true });
  });

  it("is there while something is selected", async () => {
    renderWithTools();
    expect(screen.queryByRole("toolbar")).toBeNull();
    await select("有位高手啊");
    act(() => {
      document.getSelection()?.removeAllRanges();
      document.dispatchEvent(new Event("selectionchange"));
    });
    await waitFor(() => expect(screen.queryByRole("toolbar")).toBeNull());
  });

  it("waits until the mouse is up", async () => {
    renderWithTools();
    act(() => {
      window.dispatchEvent(new PointerEvent("pointerdown", { pointerType: "mouse" }));
    });
    const text = document.querySelector("[data-paragraph] p");
    act(() => {
      if (text) document.getSelection()?.selectAllChildren(text);
      document.dispatchEvent(new Event("selectionchange"));
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 400);
    });
    expect(screen.queryByRole("toolbar")).toBeNull();
    act(() => {
      window.dispatchEvent(new PointerEvent("pointerup", { pointerType: "mouse" }));
    });
    expect(await screen.findByRole("toolbar")).toBeInTheDocument();
  });
});
