import { screen } from "@testing-library/react";
import type { ComponentType } from "react";
import { describe, expect, it, vi } from "vitest";
import { createLazyPanel, type PanelProps } from "#ui/loading/lazy-panel.tsx";
import { renderInApp } from "../../support/render-in-app.tsx";

function Panel({ onClose }: PanelProps) {
  return <button onClick={onClose}>面板</button>;
}

describe("createLazyPanel", () => {
  it("is loaded once, when it is first opened", async () => {
    const load = vi.fn<() => Promise<ComponentType<PanelProps>>>().mockResolvedValue(Panel);
    const LazyPanel = createLazyPanel(load);
    expect(load).not.toHaveBeenCalled();
    const { unmount } = renderInApp(<LazyPanel onClose={() => undefined} />);
    expect(await screen.findByRole("button", { name: "面板" })).toBeInTheDocument();
    unmount();
    renderInApp(<LazyPanel onClose={() => undefined} />);
    expect(screen.getByRole("button", { name: "面板" })).toBeInTheDocument();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("closes with a sentence when it cannot be loaded, and is asked for again", async () => {
    const load = vi
      .fn<() => Promise<ComponentType<PanelProps>>>()
      .mockRejectedValueOnce(new TypeError("offline"))
      .mockResolvedValue(Panel);
    const LazyPanel = createLazyPanel(load);
    const onClose = vi.fn<() => void>();
    const { unmount } = renderInApp(<LazyPanel onClose={onClose} />);
    expect(await screen.findByText("连不上网络，或者服务器没有回应。")).toBeInTheDocument();
    expect(onClose).toHaveBeenCalledTimes(1);
    unmount();
    renderInApp(<LazyPanel onClose={onClose} />);
    expect(await screen.findByRole("button", { name: "面板" })).toBeInTheDocument();
  });
});
