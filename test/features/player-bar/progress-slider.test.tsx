import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { setWindowWidth } from "../../support/fake-media.ts";
import { renderPlayerBar } from "./render-player-bar.tsx";

const getSlider = (): HTMLElement => screen.getByRole("slider", { name: "播放进度" });

/** The slider 1000 pixels wide from the left edge: 10 pixels are 3.79 seconds. */
function renderSlider() {
  const bar = renderPlayerBar();
  const slider = getSlider();
  vi.spyOn(slider, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 1000, 42));
  const point = (type: "pointerDown" | "pointerMove" | "pointerUp" | "pointerCancel", x: number) =>
    fireEvent[type](slider, { clientX: x, pointerId: 1, button: 0 });
  return { ...bar, slider, point };
}

describe("ProgressSlider: what it says", () => {
  it("gives its position in seconds, and in words", () => {
    const { playTo } = renderPlayerBar();
    playTo(83.44);
    const slider = getSlider();
    expect(slider).toHaveAttribute("aria-valuemin", "0");
    expect(slider).toHaveAttribute("aria-valuemax", "378.9");
    expect(slider).toHaveAttribute("aria-valuenow", "83.4");
    expect(slider).toHaveAttribute("aria-valuetext", "1 分 23 秒，共 6 分 18 秒");
    expect(slider).toHaveAttribute("tabindex", "0");
  });

  it("paints the played part with the frame clock, without a render", () => {
    const { player } = renderPlayerBar();
    const slider = getSlider();
    player.engine.moveTo(189.471);
    act(() => player.clock.tick());
    expect(slider.style.getPropertyValue("--played")).toBe("0.5000");
    expect(slider).toHaveAttribute("aria-valuenow", "0");
  });

  it("shows where hits are spoken", () => {
    renderPlayerBar({ props: { markersSeconds: [0, 94.7355, 378.942] } });
    const ticks = [...getSlider().querySelectorAll("span")].map((tick) => tick.style.left);
    expect(ticks).toEqual(["0%", "25%", "100%"]);
  });

  it("stays within its bounds when the sound is longer than its file says", () => {
    const { playTo } = renderPlayerBar();
    playTo(400);
    expect(getSlider()).toHaveAttribute("aria-valuenow", "378.9");
    expect(getSlider().style.getPropertyValue("--played")).toBe("0.0000");
  });
});

/** The bar of an episode with one bookmark, at 1:13. */
async function renderBookmarked() {
  const bar = renderPlayerBar({ bookmarkSeconds: 75 });
  return { ...bar, pennant: await screen.findByRole("button", { name: /^书签 1:13 推出了/u }) };
}

describe("ProgressSlider: what stands where", () => {
  it("has a pennant for each bookmark, which leads to it", async () => {
    const { user, player, pennant } = await renderBookmarked();
    expect(pennant).toHaveAttribute("title", pennant.getAttribute("aria-label"));
    await user.click(pennant);
    expect(player.engine.calls).toEqual([expect.stringMatching(/^seek 73/u)]);
  });

  it("names the story under the mouse", async () => {
    const { slider } = renderSlider();
    fireEvent.pointerMove(slider, { clientX: 500, pointerType: "mouse" });
    const tip = await screen.findByText("Portraits");
    expect(tip.parentElement).toHaveTextContent("3:09Portraits");
    fireEvent.pointerLeave(slider);
    expect(tip).not.toBeInTheDocument();
  });
});

describe("ProgressSlider: keys", () => {
  it.each([
    ["ArrowLeft", 95],
    ["ArrowDown", 95],
    ["ArrowRight", 105],
    ["ArrowUp", 105],
    ["PageDown", 70],
    ["PageUp", 130],
    ["Home", 0],
    ["End", 378.942],
  ])("moves with %s from 100 to %f", (key, target) => {
    const { player, playTo } = renderPlayerBar();
    playTo(100);
    const heardByPage = vi.fn<() => void>();
    window.addEventListener("keydown", heardByPage, { once: true });
    const isLeftToBrowser = fireEvent.keyDown(getSlider(), { key });
    window.removeEventListener("keydown", heardByPage);
    expect(player.engine.calls).toEqual([`seek ${target}`]);
    // Neither the browser nor the page's own keys may move it once more.
    expect(isLeftToBrowser).toBe(false);
    expect(heardByPage).not.toHaveBeenCalled();
  });

  it("leaves every other key, and keys with Ctrl, Meta or Alt, to others", () => {
    const { player } = renderPlayerBar();
    for (const press of [
      { key: "k" },
      { key: "ArrowLeft", ctrlKey: true },
      { key: "ArrowLeft", metaKey: true },
      { key: "ArrowLeft", altKey: true },
    ]) {
      expect(fireEvent.keyDown(getSlider(), press)).toBe(true);
    }
    expect(player.engine.calls).toEqual([]);
  });
});

describe("ProgressSlider: dragging", () => {
  it("shows the time under the finger and goes there on release", () => {
    const { player, slider, point } = renderSlider();
    const shown: number[] = [];
    player.clock.subscribe((seconds) => shown.push(seconds));
    point("pointerDown", 500);
    expect(slider).toHaveAttribute("aria-valuenow", "189.5");
    point("pointerMove", 250);
    expect(player.engine.calls).toEqual([]);
    expect(shown).toEqual([0, 189.471, 94.7355]);
    point("pointerUp", 250);
    expect(player.engine.calls).toEqual(["seek 94.7355"]);
    expect(slider).toHaveAttribute("aria-valuenow", "94.7");
  });

  it.each([
    [-50, 0],
    [5000, 378.942],
  ])("stays within the episode at %i pixels", (x, seconds) => {
    const { player, point } = renderSlider();
    point("pointerDown", 500);
    point("pointerUp", x);
    expect(player.engine.calls).toEqual([`seek ${seconds}`]);
  });

  it("goes nowhere when the drag is cancelled", () => {
    const { player, slider, point } = renderSlider();
    point("pointerDown", 500);
    point("pointerCancel", 500);
    point("pointerUp", 500);
    expect(player.engine.calls).toEqual([]);
    expect(slider).toHaveAttribute("aria-valuenow", "0");
  });

  it("does not move with a pointer that only passes over it, or another button", () => {
    const { player, slider, point } = renderSlider();
    point("pointerMove", 500);
    fireEvent.pointerDown(slider, { clientX: 500, button: 2 });
    point("pointerUp", 500);
    expect(player.engine.calls).toEqual([]);
  });

  it("is the same thin line in a narrow window", () => {
    setWindowWidth(390);
    const { player, point } = renderSlider();
    point("pointerDown", 500);
    point("pointerUp", 500);
    expect(player.engine.calls).toEqual(["seek 189.471"]);
  });
});
