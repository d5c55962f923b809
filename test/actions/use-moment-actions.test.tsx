import { act, renderHook, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { useMomentActions, type FoundMoment } from "#actions/use-moment-actions.ts";
import type { OpenShare } from "#actions/share-context.ts";
import { useBookmarks } from "#actions/bookmark-context.ts";
import { createAppWrapper } from "../support/render-in-app.tsx";

function createFound(startSeconds: number): FoundMoment {
  const moment = { startSeconds, endSeconds: startSeconds + 4, text: "谷歌也没闲着。" };
  const found = { ...moment, story: "谷歌", ranges: [] };
  return {
    group: { id: "2025-06-08", title: "来生小酒馆 2025/6/8", date: "2025-06-08", moments: [found] },
    moment: found,
  };
}

const renderActions = (first: number, other = first) =>
  renderHook(
    () => ({
      actions: useMomentActions(createFound(first)),
      other: useMomentActions(createFound(other)),
      all: useBookmarks((all) => all),
    }),
    { wrapper: createAppWrapper() },
  );

describe("useMomentActions", () => {
  it("bookmarks a moment as the sentence that it is, and takes it away again", () => {
    const { result } = renderActions(175.639);
    expect(result.current.actions.isBookmarked).toBe(false);
    act(() => result.current.actions.toggleBookmark());
    expect(result.current.actions.isBookmarked).toBe(true);
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
    act(() => result.current.actions.toggleBookmark());
    expect(result.current.actions.isBookmarked).toBe(false);
    expect(Object.values(result.current.all)).toMatchObject([{ isDeleted: true }]);
  });

  it("tells apart moments that say the same", () => {
    const { result } = renderActions(10, 80);
    act(() => result.current.actions.toggleBookmark());
    expect(result.current.actions.isBookmarked).toBe(true);
    expect(result.current.other.isBookmarked).toBe(false);
  });

  it("shares the moment, whatever is playing", () => {
    const share = vi.fn<OpenShare>();
    const { result } = renderHook(() => useMomentActions(createFound(175.639)), {
      wrapper: createAppWrapper({ share }),
    });
    act(() => result.current.share());
    expect(share.mock.calls).toEqual([
      [
        {
          episodeId: "2025-06-08",
          moment: { startSeconds: 175.639, endSeconds: 179.639 },
        },
      ],
    ]);
  });
});
