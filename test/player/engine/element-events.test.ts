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
  const source = { url: "http://localhost:3000/1.mp3", durationSeconds: 100 };
  const events: EngineEvent[] = [];
  forwardElementEvents(element, {
    emit: (event) => events.push(event),
    findSource: () => source,
    readPositionSeconds: () => element.currentTime,
  });
  const fire = (type: string): boolean => element.dispatchEvent(new Event(type));
  return { media, source, events, fire };
}

describe("forwardElementEvents: the end", () => {
  it("is told when the sound is over, and no pause before it", () => {
    const { media, events, fire } = createMirrored();
    Object.assign(media, { currentTime: 98.5, ended: true });
    fire("pause");
    fire("ended");
    expect(events).toEqual([{ type: "ended" }]);
  });

  it("that comes too early is a lost sound", () => {
    const { media, events, fire } = createMirrored();
    Object.assign(media, { currentTime: 60, ended: true });
    fire("pause");
    fire("ended");
    expect(events).toEqual([{ type: "failed", failure: "network" }]);
  });

  it("that comes twice at the same place is the end of a file that is this short", () => {
    const { media, source, events, fire } = createMirrored();
    Object.assign(media, { currentTime: 60, ended: true });
    fire("ended");
    fire("ended");
    expect(events.at(-1)).toEqual({ type: "ended" });
    source.url = "http://localhost:3000/2.mp3";
    fire("ended");
    expect(events.at(-1)).toMatchObject({ type: "failed" });
  });
});
