import { beforeEach, describe, expect, it, vi } from "vitest";
import { createSpanPlayer } from "#desk/span-player.ts";

describe("createSpanPlayer", () => {
  let showFrame: () => void = () => undefined;
  beforeEach(() => {
    vi.stubGlobal("requestAnimationFrame", (show: () => void) => {
      showFrame = show;
      return 1;
    });
    vi.stubGlobal("cancelAnimationFrame", () => {
      showFrame = () => undefined;
    });
  });

  const create = (play: () => Promise<void>) => {
    const pause = vi.fn<() => void>();
    const audio = Object.assign(document.createElement("audio"), { play, pause });
    const onPosition = vi.fn<(ms: number) => void>();
    const onEnd = vi.fn<(isBroken: boolean) => void>();
    return { audio, pause, player: createSpanPlayer(audio), onPosition, onEnd };
  };

  it("plays a stretch and stops at its end", async () => {
    const { audio, pause, player, onPosition, onEnd } = create(() => Promise.resolve());
    player.play({ startMs: 2000, endMs: 3000, onPosition, onEnd });
    expect(audio.currentTime).toBe(2);
    await vi.waitFor(() => expect(onPosition).toHaveBeenLastCalledWith(2000));
    pause.mockClear();
    audio.currentTime = 3.01;
    showFrame();
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(false);
    expect(pause).toHaveBeenCalled();
  });

  it("ends one stretch before it plays another", () => {
    const { player, onPosition, onEnd } = create(() => Promise.resolve());
    player.play({ startMs: 0, endMs: 10, onPosition, onEnd });
    player.play({ startMs: 0, endMs: 10, onPosition, onEnd: () => undefined });
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(false);
  });

  it("says that a sound cannot be played, but not when it was stopped before", async () => {
    const { player, onPosition, onEnd } = create(() => Promise.reject(new Error("no")));
    player.play({ startMs: 0, endMs: 10, onPosition, onEnd });
    player.stop();
    player.play({ startMs: 0, endMs: 10, onPosition, onEnd });
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledTimes(2));
    expect(onEnd.mock.calls).toEqual([[false], [true]]);
  });
});
