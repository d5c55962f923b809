import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { SavedPosition } from "#core/listener/playback-memory-file.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { createAppWrapper } from "../../support/render-in-app.tsx";
import { createSavedPosition, createTestPlayer, shortTrack } from "../../support/test-player.ts";

function renderProgress(saved?: SavedPosition) {
  const player = createTestPlayer(saved && { positions: { short: saved } });
  const wrapper = createAppWrapper({ player });
  const { result } = renderHook(() => useEpisodeProgress("short"), { wrapper });
  return { result, ...player };
}

describe("useEpisodeProgress", () => {
  it("is nothing for an episode that was never heard", () => {
    const { result } = renderProgress();
    expect(result.current).toEqual({ positionSeconds: 0, isHeard: false, isStarted: false });
  });

  it("is what is remembered of an episode that is not in the player", () => {
    const { result } = renderProgress(createSavedPosition(42.5));
    expect(result.current).toEqual({ positionSeconds: 42.5, isHeard: false, isStarted: true });
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

  it("is heard at the end, and still at the next visit", () => {
    const { result, actions, engine } = renderProgress();
    act(() => actions.cue(shortTrack));
    act(() => engine.startSounding());
    act(() => engine.emit({ type: "ended" }));
    expect(result.current).toMatchObject({ isHeard: true, isStarted: false });
    expect(renderProgress().result.current.isHeard).toBe(true);
  });

  it("is heard once it was marked, and not when the mark is taken off", () => {
    const { result, actions } = renderProgress(createSavedPosition(42.5));
    act(() => actions.markHeard("short", true));
    expect(result.current).toMatchObject({ isHeard: true, isStarted: false });
    act(() => actions.markHeard("short", false));
    expect(result.current).toEqual({ positionSeconds: 42.5, isHeard: false, isStarted: true });
  });

  it("stays heard while it is heard again", () => {
    const { result, actions, engine } = renderProgress(createSavedPosition(100, true));
    act(() => actions.markHeard("short", true));
    act(() => actions.resume(shortTrack));
    act(() => engine.startSounding());
    act(() => engine.playTo(20));
    expect(result.current).toEqual({ positionSeconds: 20, isHeard: true, isStarted: true });
  });
});
