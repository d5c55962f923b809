import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { TimeRange } from "#core/episode/time-range.ts";
import type { Language } from "#messages/languages.ts";
import { renderPanel } from "./render-panel.tsx";
import { messagesByLanguage } from "../../support/messages-by-language.ts";

type TextAct = (text: string, stretch: TimeRange) => void;

function renderWithTools() {
  const actions = {
    onPlay: vi.fn<(stretch: TimeRange) => void>(),
    onLoop: vi.fn<(stretch: TimeRange) => void>(),
    onCopy: vi.fn<(text: string) => void>(),
    onCopyWithLink: vi.fn<TextAct>(),
    onShare: vi.fn<TextAct>(),
    onBookmark: vi.fn<TextAct>(),
  };
  return { ...renderPanel({ selectionActions: actions }), actions };
}

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

  it("gives words and their time to what is pressed", async () => {
    const { user, actions } = renderWithTools();
    await select("有位高手啊");
    await user.click(await press("复制"));
    expect(actions.onCopy.mock.calls).toEqual([["有位高手啊"]]);
    await user.click(await press("带链接复制"));
    expect(actions.onCopyWithLink).toHaveBeenCalledWith(
      "有位高手啊",
      expect.objectContaining({ startSeconds: 281.767 }),
    );
    await user.click(await press("分享"));
    expect(actions.onShare.mock.calls).toEqual(actions.onCopyWithLink.mock.calls);
    await user.click(await press("加书签"));
    expect(actions.onBookmark.mock.calls).toEqual(actions.onCopyWithLink.mock.calls);
  });

  it("takes the selection away when it is to be heard, so that what is spoken is seen", async () => {
    const { user, actions } = renderWithTools();
    await select("有位高手啊");
    await user.click(await press("播放"));
    expect(document.getSelection()?.isCollapsed ?? true).toBe(true);
    expect(actions.onPlay.mock.calls[0]?.[0]).toMatchObject({ startSeconds: 281.767 });
    await select("有位高手啊");
    await user.click(await press("循环"));
    expect(actions.onLoop.mock.calls).toEqual(actions.onPlay.mock.calls);
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
