import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { MomentGroup } from "#core/episode/moment-groups.ts";
import { MomentList } from "#features/library/moment-list.tsx";
import { renderInApp } from "../../support/render-in-app.tsx";

const groups = Array.from({ length: 20 }, (_, number): MomentGroup => {
  const moment = { startSeconds: 1, endSeconds: 2, text: "谷歌", ranges: [], story: "眼镜" };
  return { id: `e${number}`, title: `第${number}期`, date: "2025-06-08", moments: [moment] };
});

function renderList({ query = "谷歌", onEnd }: { query?: string; onEnd?: () => void } = {}) {
  return renderInApp(<MomentList groups={groups} filter={{ tags: [], query }} onEnd={onEnd} />);
}

const countShown = (): number => screen.getAllByRole("heading", { level: 2 }).length;

describe("MomentList: many episodes", () => {
  it("puts them on the page as they are wanted", async () => {
    const { user } = renderList();
    expect(countShown()).toBe(8);
    await user.click(await screen.findByRole("button", { name: "更多结果" }));
    expect(countShown()).toBe(16);
    await user.click(screen.getByRole("button", { name: "更多结果" }));
    expect(countShown()).toBe(20);
    expect(screen.queryByRole("button", { name: "更多结果" })).toBeNull();
  });

  it("has as many as before when the listener comes back to them", async () => {
    const first = renderList({ query: "模型" });
    await first.user.click(await screen.findByRole("button", { name: "更多结果" }));
    first.unmount();
    renderList({ query: "模型" });
    expect(await screen.findByRole("heading", { name: "第15期" })).toBeInTheDocument();
    expect(countShown()).toBe(16);
  });

  it("asks for more only when all that is here is on the page", async () => {
    const onEnd = vi.fn<() => void>();
    const { user } = renderList({ query: "眼镜", onEnd });
    await user.click(await screen.findByRole("button", { name: "更多结果" }));
    await user.click(screen.getByRole("button", { name: "更多结果" }));
    expect(onEnd).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "更多结果" }));
    expect(onEnd).toHaveBeenCalledTimes(1);
  });
});
