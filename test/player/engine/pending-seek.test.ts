import { describe, expect, it, vi } from "vitest";
import { createPendingSeek } from "#player/engine/pending-seek.ts";
import { fakeMediaParts } from "../../support/fake-audio.ts";

/** An element that knows its sound, and the seeks that it is asked for. */
function createElement() {
  const element = document.createElement("audio");
  const media = fakeMediaParts(element);
  media.readyState = 4;
  const onRefused = vi.fn<() => void>();
  const fire = (type: string): boolean => element.dispatchEvent(new Event(type));
  return { element, media, onRefused, fire, ...createPendingSeek(element, onRefused) };
}

describe("createPendingSeek: on its way", () => {
  it("is where it was last sent to, until it has arrived", () => {
    const { media, seek, readPositionSeconds, fire } = createElement();
    media.seeking = true;
    seek(50);
    media.currentTime = 12;
    expect(readPositionSeconds()).toBe(50);
    seek(70);
    // The first of the two has been reached; the element is still on its way.
    fire("seeked");
    expect(readPositionSeconds()).toBe(70);
    Object.assign(media, { currentTime: 70, seeking: false });
    fire("seeked");
    media.currentTime = 70.5;
    expect(readPositionSeconds()).toBe(70.5);
  });

  it("stands where it was sent to, though the element cuts that to a millionth", () => {
    const { media, seek, readPositionSeconds, fire } = createElement();
    seek(128.26);
    media.currentTime = 128.259999;
    fire("seeked");
    expect(readPositionSeconds()).toBe(128.26);
  });

  it("keeps the last of many requests before the sound is known", () => {
    const { media, seek, readPositionSeconds, fire } = createElement();
    media.readyState = 0;
    for (let seconds = 1; seconds <= 50; seconds += 1) seek(seconds);
    Object.assign(media, { currentTime: 0, readyState: 1 });
    expect(readPositionSeconds()).toBe(50);
    fire("loadedmetadata");
    expect(media.currentTime).toBe(50);
  });
});

describe("createPendingSeek: a sound that fails", () => {
  it("stays where it was last heard, though the element forgets it", () => {
    const { media, seek, readPositionSeconds, fire } = createElement();
    seek(300);
    fire("seeked");
    media.currentTime = 300.25;
    fire("timeupdate");
    Object.assign(media, { currentTime: 0, error: { code: 2 } });
    fire("timeupdate");
    fire("error");
    expect(readPositionSeconds()).toBe(300.25);
    // It is asked for again, there.
    media.error = null;
    seek(300.25);
    fire("loadedmetadata");
    fire("seeked");
    media.currentTime = 301;
    expect(readPositionSeconds()).toBe(301);
  });

  it("stays where it was sent to and never arrived", () => {
    const { media, seek, readPositionSeconds, fire } = createElement();
    Object.assign(media, { readyState: 0 });
    seek(300);
    fire("error");
    expect(readPositionSeconds()).toBe(300);
  });
});

describe("createPendingSeek: roughly", () => {
  it("takes the quick way where the element has one, and only then", () => {
    const { element, media, seek } = createElement();
    seek(40, true);
    expect(media.currentTime).toBe(40);
    const fastSeek = vi.fn<(seconds: number) => void>();
    Object.assign(element, { fastSeek });
    seek(50, true);
    expect(fastSeek).toHaveBeenCalledWith(50);
    seek(60);
    expect(media.currentTime).toBe(60);
  });
});

describe("createPendingSeek: a server without byte ranges", () => {
  it.each([
    ["nothing", { length: 0, end: () => 0 }],
    ["the beginning only", { length: 1, end: () => 0 }],
  ])("lets go to %s: the sound stays where it is", (_, seekable) => {
    const { media, onRefused, seek, readPositionSeconds } = createElement();
    Object.assign(media, { currentTime: 12, seekable });
    seek(50);
    expect(media.currentTime).toBe(12);
    expect(readPositionSeconds()).toBe(12);
    expect(onRefused).toHaveBeenCalledTimes(1);
  });

  it("says so when its metadata comes, to whoever waits to stand elsewhere", () => {
    const { media, onRefused, seek, readPositionSeconds, fire } = createElement();
    Object.assign(media, { readyState: 0, seekable: { length: 0, end: () => 0 } });
    seek(83);
    expect(onRefused).not.toHaveBeenCalled();
    Object.assign(media, { readyState: 1, currentTime: 0 });
    fire("loadedmetadata");
    expect(onRefused).toHaveBeenCalledTimes(1);
    expect(readPositionSeconds()).toBe(0);
  });
});
