import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { findSleepTimer } from "#player/features/sleep-timer.ts";
import { SleepButton } from "#features/sleep-timer/sleep-button.tsx";
import { SleepPrompt } from "#features/sleep-timer/sleep-prompt.tsx";
import { renderInApp } from "../../support/render-in-app.tsx";
import { createTestPlayer, shortTrack } from "../../support/test-player.ts";

/** Button and prompt, with an episode in the player. */
function renderTimer() {
  const player = createTestPlayer();
  player.actions.cue(shortTrack);
  const timer = (
    <>
      <SleepPrompt />
      <SleepButton />
    </>
  );
  return { ...renderInApp(timer, { player }), player };
}

const readGoal = ({ store }: ReturnType<typeof createTestPlayer>) => store.getState().sleep?.goal;

/** Shakes the device. */
function shake(): void {
  for (let jolt = 0; jolt < 5; jolt += 1) {
    const event = new Event("devicemotion");
    const accelerationIncludingGravity = { x: jolt % 2 === 0 ? 20 : -20, y: 0, z: 0 };
    fireEvent(window, Object.assign(event, { accelerationIncludingGravity }));
  }
}

describe("SleepButton", () => {
  it.each([5, 90])("sets a timer of %i minutes and shows what is left", async (minutes) => {
    const { user, player } = renderTimer();
    await user.click(screen.getByRole("button", { name: "睡眠定时" }));
    await user.click(await screen.findByRole("button", { name: `${minutes} 分钟` }));
    expect(player.store.getState().sleep?.secondsLeft).toBe(minutes * 60);
    expect(screen.queryByRole("dialog")).toBeNull();
    const clock = minutes === 5 ? "5:00" : "1:30:00";
    expect(screen.getByRole("button", { name: `睡眠定时，还剩 ${clock}` })).toHaveTextContent(
      clock,
    );
  });

  it.each([
    ["听完这一则", "episode"],
    ["听完这一期", "episode"],
  ])("sleeps with %s", async (name, kind) => {
    const { user, player } = renderTimer();
    await user.click(screen.getByRole("button", { name: "睡眠定时" }));
    await user.click(await screen.findByRole("button", { name }));
    // The track has no stories, so that its only story is the episode.
    expect(readGoal(player)?.kind).toBe(kind);
  });

  it("adds five minutes and turns off", async () => {
    const { user, player } = renderTimer();
    act(() => findSleepTimer(player.deps).sleepAfter(10));
    await user.click(screen.getByRole("button", { name: /^睡眠定时/u }));
    await user.click(await screen.findByRole("button", { name: "再加 5 分钟" }));
    expect(player.store.getState().sleep?.secondsLeft).toBe(900);
    await user.click(screen.getByRole("button", { name: "取消定时" }));
    expect(player.store.getState().sleep).toBeUndefined();
    expect(screen.getByRole("button", { name: "睡眠定时" })).toBeInTheDocument();
  });
});

describe("SleepPrompt", () => {
  it("offers more for the last thirty seconds", async () => {
    const { user, player } = renderTimer();
    act(() => findSleepTimer(player.deps).sleepAfter(1));
    expect(screen.queryByRole("button", { name: "再加 5 分钟" })).toBeNull();
    act(() => findSleepTimer(player.deps).sleepAfter(0.5));
    await user.click(screen.getByRole("button", { name: "再加 5 分钟" }));
    expect(player.store.getState().sleep?.secondsLeft).toBe(330);
  });
});

describe("useShake", () => {
  it("adds five minutes while a timer runs, and says so", () => {
    const { player } = renderTimer();
    act(shake);
    expect(player.store.getState().sleep).toBeUndefined();
    act(() => findSleepTimer(player.deps).sleepAfter(10));
    act(shake);
    expect(player.store.getState().sleep?.secondsLeft).toBe(900);
    expect(screen.getByText("睡眠定时加了 5 分钟")).toBeInTheDocument();
  });

  it.each([
    ["granted", 900],
    ["denied", 600],
  ])("asks first where the phone insists on it: %s", async (answer, expected) => {
    const requestPermission = vi.fn<() => Promise<string>>().mockResolvedValue(answer);
    vi.stubGlobal("DeviceMotionEvent", { requestPermission });
    const { user, player } = renderTimer();
    await user.click(screen.getByRole("button", { name: "睡眠定时" }));
    await user.click(await screen.findByRole("button", { name: "10 分钟" }));
    expect(requestPermission).toHaveBeenCalledTimes(1);
    act(shake);
    expect(player.store.getState().sleep?.secondsLeft).toBe(expected);
  });
});
