import { beforeEach, describe, expect, it, vi } from "vitest";
import { forwardElementEvents } from "#player/engine/element-events.ts";
import type { EngineEvent } from "#player/engine/playback-engine.ts";
import { fakeMediaParts } from "../../support/fake-audio.ts";

beforeEach(() => {
  vi.stubGlobal("MediaError", { MEDIA_ERR_NETWORK: 2, MEDIA_ERR_SRC_NOT_SUPPORTED: 4 });
});

/** An element with a sound of 100 seconds, and what is told of it. */
function createMirrored() {
  const element = document.createElement("audio");
  const media = fakeMediaParts(element);
  const source = {
    url: "http://localhost:3000/1.mp3",
    mediaType: "audio/mpeg",
    startSeconds: 0,
    durationSeconds: 100,
  };
  let held: number | undefined;
  const events: EngineEvent[] = [];
  forwardElementEvents(element, {
    emit: (event) => events.push(event),
    findSource: () => source,
    readPositionSeconds: () => element.currentTime,
    hold: (seconds) => {
      held = seconds;
    },
  });
  const fire = (type: string): boolean => element.dispatchEvent(new Event(type));
  const playTo = (seconds: number): void => {
    Object.assign(media, { currentTime: seconds, ended: false });
    fire("timeupdate");
  };
  /** As Chromium does it: at the end of the bytes it jumps to the length that was claimed. */
  const end = (): void => {
    Object.assign(media, { currentTime: 100, ended: true });
    for (const type of ["timeupdate", "pause", "ended"]) fire(type);
  };
  return { media, source, events, fire, playTo, end, readHeld: () => held };
}

describe("forwardElementEvents: an element that stands and says nothing", () => {
  it.each([
    [60, "waiting"],
    [99.7, "ended"],
  ])("at second %d of 100 is %s", (seconds, type) => {
    vi.useFakeTimers();
    const { media, events, fire } = createMirrored();
    Object.assign(media, { currentTime: seconds, paused: false });
    fire("timeupdate");
    vi.advanceTimersByTime(1500);
    expect(events.at(-1)).toEqual({ type });
  });
});

describe("forwardElementEvents: the end", () => {
  it("is told when the sound is over, and no pause or position before it", () => {
    const { events, playTo, end } = createMirrored();
    playTo(98.5);
    events.length = 0;
    end();
    expect(events).toEqual([{ type: "ended" }]);
  });

  it("is told of a sound that went on while a hidden page heard nothing of it", () => {
    vi.useFakeTimers();
    const { events, playTo, end } = createMirrored();
    playTo(96.5);
    vi.advanceTimersByTime(1800);
    end();
    expect(events.at(-1)).toEqual({ type: "ended" });
  });

  it("that comes too early is a lost sound, wherever the element stands then", () => {
    const { events, playTo, end, readHeld } = createMirrored();
    playTo(60);
    events.length = 0;
    end();
    expect(events).toEqual([{ type: "failed", failure: "network" }]);
    expect(readHeld()).toBe(60);
  });

  it.each([10, 60, 94])("that comes twice at second %d of 100 is that of a cut file", (seconds) => {
    const { events, playTo, end, readHeld } = createMirrored();
    playTo(seconds - 0.2);
    end();
    playTo(seconds);
    end();
    expect(events.at(-1)).toEqual({ type: "failed", failure: "incomplete" });
    expect(readHeld()).toBe(seconds);
  });

  it("that comes at once after loading is judged by where it was to start", () => {
    const { source, events, playTo, end, fire, readHeld } = createMirrored();
    playTo(60);
    end();
    fire("emptied");
    source.startSeconds = 60;
    end();
    expect(events.at(-1)).toEqual({ type: "failed", failure: "incomplete" });
    expect(readHeld()).toBe(60);
  });

  it("that comes twice with all but nothing missing is the end of a file that is this short", () => {
    const { source, events, playTo, end } = createMirrored();
    playTo(96);
    end();
    playTo(96);
    end();
    expect(events.at(-1)).toEqual({ type: "ended" });
    source.url = "http://localhost:3000/2.mp3";
    playTo(96);
    end();
    expect(events.at(-1)).toMatchObject({ type: "failed" });
  });

  it("tells no position of a sound that has failed: its element may be at 0", () => {
    const { media, events, fire } = createMirrored();
    Object.assign(media, { currentTime: 0, error: { code: 2 } });
    fire("timeupdate");
    expect(events).toEqual([]);
  });
});
