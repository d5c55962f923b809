import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { findCurrentSentence } from "#actions/find-current-sentence.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import { installFakeHighlights } from "../../support/fake-highlights.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";
import { renderPanel } from "./render-panel.tsx";

function createBookmark(seconds: number, note = ""): Bookmark {
  const sentence = findCurrentSentence(sampleEpisode, seconds);
  if (!sentence) throw new Error("nothing is spoken there");
  return { ...sentence, note, createdAtMs: 1, changedAtMs: 1, isDeleted: false };
}

const listMarks = (): Element[] => [...document.querySelectorAll("[data-bookmark]")];
const countTexts = (): number => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
};

describe("bookmarks in the transcript", () => {
  it("are underlined, and marked where their first word stands", async () => {
    const readPainted = installFakeHighlights();
    renderPanel({ bookmarks: [createBookmark(75)] });
    const mark = await screen.findByRole("button", { name: "这句有书签，写备注" });
    expect(readPainted("bookmarked")[0]).toMatch(/^推出了一个叫/u);
    expect(mark.nextSibling?.textContent).toMatch(/^推出了一个叫/u);
    expect(mark.previousSibling?.textContent).toMatch(/！$/u);
    expect(mark).toHaveTextContent("");
  });

  it("show their notes under the paragraph, and what is changed in them", async () => {
    const { change } = renderPanel({ bookmarks: [createBookmark(75, "要核对")] });
    expect(await screen.findByText("要核对")).toBeInTheDocument();
    change({ bookmarks: [createBookmark(75, "核对过了")] });
    expect(screen.getByText("核对过了")).toBeInTheDocument();
    expect(screen.queryByText("要核对")).toBeNull();
    expect(listMarks()).toHaveLength(1);
  });

  it("leave the text as it was when they go", async () => {
    const before = renderPanel();
    const texts = countTexts();
    before.unmount();
    const { change } = renderPanel({ bookmarks: [createBookmark(75, "一")] });
    await waitFor(() => expect(listMarks()).toHaveLength(1));
    change({ bookmarks: [] });
    await waitFor(() => expect(listMarks()).toHaveLength(0));
    expect(screen.queryByText("一")).toBeNull();
    expect(countTexts()).toBe(texts);
  });

  it("ask for a note when they are pressed, and do not seek", async () => {
    const { user, onSeek } = renderPanel({ bookmarks: [createBookmark(75)] });
    await user.click(await screen.findByRole("button", { name: "这句有书签，写备注" }));
    expect(await screen.findByRole("textbox", { name: "这句话的备注" })).toBeInTheDocument();
    expect(onSeek).not.toHaveBeenCalled();
  });

  it("are put there once, however often the text is painted anew", async () => {
    renderPanel({ bookmarks: [createBookmark(75)] });
    await waitFor(() => expect(listMarks()).toHaveLength(1));
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    const panel = screen.getByRole("region", { name: "文稿" });
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => resolve());
    });
    observer.observe(panel, { subtree: true, childList: true, characterData: true });
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    observer.disconnect();
    expect(changes).toEqual([]);
  });
});
