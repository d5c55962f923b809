import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPlayerBar } from "./render-player-bar.tsx";

/** The panel, opened from the bar. */
async function openPanel(rate = 1) {
  const bar = renderPlayerBar({ remembered: { rate } });
  await bar.user.click(screen.getByRole("button", { name: /^播放设置/u }));
  await screen.findByRole("dialog", { name: "播放设置" });
  bar.player.engine.calls.length = 0;
  return bar;
}

describe("PlayerSettingsPanel: rate", () => {
  it("is one press for the usual ones, and says which is set", async () => {
    const { user, player } = await openPanel();
    expect(screen.getByRole("button", { name: "1×" })).toHaveAttribute("aria-pressed", "true");
    await user.click(screen.getByRole("button", { name: "1.5×" }));
    expect(player.engine.calls).toEqual(["rate 1.5"]);
    expect(screen.getByRole("button", { name: "1.5×" })).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("button", { name: "1×" })).toHaveAttribute("aria-pressed", "false");
  });

  it("goes in steps of 0.05 by buttons and slider", async () => {
    const { user, player } = await openPanel();
    await user.click(screen.getByRole("button", { name: "快一点" }));
    await user.click(screen.getByRole("button", { name: "慢一点" }));
    fireEvent.change(screen.getByRole("slider", { name: "播放速度" }), {
      target: { value: "2.35" },
    });
    expect(player.engine.calls).toEqual(["rate 1.05", "rate 1", "rate 2.35"]);
    expect(screen.getByRole("slider", { name: "播放速度" })).toHaveAttribute(
      "aria-valuetext",
      "2.35×",
    );
  });

  it.each([
    [0.5, "慢一点"],
    [3.5, "快一点"],
  ])("ends at %f", async (rate, name) => {
    await openPanel(rate);
    expect(screen.getByRole("button", { name })).toBeDisabled();
  });
});

describe("PlayerSettingsPanel: settings", () => {
  it("chooses how far the buttons move", async () => {
    const { user } = await openPanel();
    await user.selectOptions(screen.getByRole("combobox", { name: "后退" }), "15 秒");
    await user.selectOptions(screen.getByRole("combobox", { name: "前进" }), "60 秒");
    expect(screen.getByRole("button", { name: "后退 15 秒" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "前进 60 秒" })).toBeInTheDocument();
  });

  it("turns jumping over pauses on, and says what that has saved", async () => {
    const { user, player } = await openPanel();
    const control = screen.getByRole("switch", { name: "跳过停顿" });
    expect(control).toHaveAccessibleDescription(/^只跳过无声的地方/u);
    await user.click(control);
    expect(player.store.getState().settings.isSkippingPauses).toBe(true);
    act(() => player.actions.changeSettings({ savedSeconds: 83 }));
    expect(control).toHaveAccessibleDescription("已经省下 1:23");
  });

  it("turns off that another episode follows", async () => {
    const { user, player } = await openPanel();
    await user.click(screen.getByRole("switch", { name: "接着播放" }));
    expect(player.store.getState().settings.isPlayingOn).toBe(false);
  });

  it("closes", async () => {
    const { user } = await openPanel();
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
