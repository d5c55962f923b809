import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { SavedPosition } from "#core/playback-memory-file.ts";
import { useEpisodeProgress } from "#player/use-episode-progress.ts";
import { createAppWrapper } from "../support/render-in-app.tsx";
import { createSavedPosition, createTestPlayer, shortTrack } from "../support/test-player.ts";

function renderProgress(saved?: SavedPosition) {
  const player = createTestPlayer(saved && { positions: { short: saved } });
  const wrapper = createAppWrapper({ player });
  const { result } = renderHook(() => useEpisodeProgress("short"), { wrapper });
  return { result, ...player };
}

describe("useEpisodeProgress", () => {
  it("is nothing for an episode that was never heard", () => {
    const { result } = renderProgress();
    expect(result.current).toEqual({ positionSeconds: 0, isFinished: false, isStarted: false });
  });

  it("is what is remembered of an episode that is not in the player", () => {
    const { result } = renderProgress(createSavedPosition(42.5));
    expect(result.current).toEqual({ positionSeconds: 42.5, isFinished: false, isStarted: true });
  });

  it("goes with the player in whole seconds", () => {
    const { result, actions, engine } = renderProgress(createSavedPosition(42.5));
    act(() => actions.resume(shortTrack));
    act(() => engine.startSounding());
    act(() => engine.playTo(50.7));
    expect(result.current).toMatchObject({ positionSeconds: 50, isStarted: true });
  });

  it("is what is remembered while a link is open that nobody has played", () => {
    const { result, actions } = renderProgress(createSavedPosition(42.5));
    act(() => actions.cue(shortTrack, { startSeconds: 7 }));
    expect(result.current.positionSeconds).toBe(42.5);
  });

  it("is finished at the end, and still at the next visit", () => {
    const { result, actions, engine } = renderProgress();
    act(() => actions.cue(shortTrack));
    act(() => engine.startSounding());
    act(() => engine.emit({ type: "ended" }));
    expect(result.current.isFinished).toBe(true);
    expect(renderProgress(createSavedPosition(100, true)).result.current.isFinished).toBe(true);
  });
});
