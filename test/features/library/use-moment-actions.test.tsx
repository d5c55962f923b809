import { act, renderHook, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useMomentActions } from "#features/library/use-moment-actions.ts";
import type { FoundMoment } from "#features/library/moment-row.tsx";
import { useBookmarks } from "#actions/bookmark-context.ts";
import { createAppWrapper } from "../../support/render-in-app.tsx";

function createFound(startSeconds: number): FoundMoment {
  const moment = { startSeconds, endSeconds: startSeconds + 4, text: "谷歌也没闲着。" };
  const found = { ...moment, story: "谷歌", ranges: [] };
  return {
    group: { id: "2025-06-08", title: "来生小酒馆 2025/6/8", date: "2025-06-08", moments: [found] },
    moment: found,
  };
}

const renderActions = () =>
  renderHook(() => ({ actions: useMomentActions(), all: useBookmarks((all) => all) }), {
    wrapper: createAppWrapper(),
  });

describe("useMomentActions", () => {
  it("bookmarks a moment as the sentence that it is, and takes it away again", () => {
    const { result } = renderActions();
    const found = createFound(175.639);
    expect(result.current.actions.bookmarks?.has(found)).toBe(false);
    act(() => result.current.actions.bookmarks?.toggle(found));
    expect(result.current.actions.bookmarks?.has(found)).toBe(true);
    expect(Object.values(result.current.all)).toMatchObject([
      {
        episodeId: "2025-06-08",
        episodeTitle: "来生小酒馆 2025/6/8",
        text: "谷歌也没闲着。",
        startSeconds: 175.639,
        endSeconds: 179.639,
      },
    ]);
    expect(screen.getByText("已在 2:55 加书签")).toBeInTheDocument();
    act(() => result.current.actions.bookmarks?.toggle(found));
    expect(result.current.actions.bookmarks?.has(found)).toBe(false);
    expect(Object.values(result.current.all)).toMatchObject([{ isDeleted: true }]);
  });

  it("tells apart moments that say the same", () => {
    const { result } = renderActions();
    act(() => result.current.actions.bookmarks?.toggle(createFound(10)));
    expect(result.current.actions.bookmarks?.has(createFound(10))).toBe(true);
    expect(result.current.actions.bookmarks?.has(createFound(80))).toBe(false);
  });
});
