import {
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
  type MockInstance,
} from "vitest";
import type { EngineEvent, PlaybackEngine } from "#player/engine/playback-engine.ts";
import { fakeMediaParts } from "../../support/fake-audio.ts";

const first = {
  url: "http://localhost:3000/1.mp3",
  mediaType: "audio/mpeg",
  startSeconds: 0,
  durationSeconds: 100,
};
const second = { ...first, url: "http://localhost:3000/2.mp3" };

let createHowlerEngine: () => PlaybackEngine;
let play: MockInstance<HTMLMediaElement["play"]>;
let pause: MockInstance<HTMLMediaElement["pause"]>;

beforeAll(async () => {
  // Howler asks once, when it is loaded, which codecs there are; jsdom has none.
  vi.spyOn(HTMLMediaElement.prototype, "canPlayType").mockReturnValue("probably");
  ({ createHowlerEngine } = await import("#player/engine/howler-engine.ts"));
});

beforeEach(() => {
  vi.stubGlobal("MediaError", { MEDIA_ERR_NETWORK: 2, MEDIA_ERR_SRC_NOT_SUPPORTED: 4 });
  play = vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue(undefined);
  pause = vi.spyOn(HTMLMediaElement.prototype, "pause").mockReturnValue(undefined);
  vi.spyOn(HTMLMediaElement.prototype, "load").mockReturnValue(undefined);
});

afterEach(() => {
  document.querySelectorAll("audio").forEach((element) => element.remove());
});

/** An engine, its element with the parts that jsdom lacks, and what it reports. */
function createEngine() {
  const engine = createHowlerEngine();
  const element = document.querySelector("audio");
  if (!element) throw new Error("the engine has no element in the document");
  const media = fakeMediaParts(element);
  const events: EngineEvent[] = [];
  engine.subscribe((event) => events.push(event));
  const fire = (type: string): boolean => element.dispatchEvent(new Event(type));
  return { engine, element, media, events, fire };
}

describe("createHowlerEngine: a file that was too short", () => {
  it("is asked for under another address, from where it broke off, and no other file is", () => {
    const { engine, element, media, fire } = createEngine();
    engine.load(first);
    media.currentTime = 10;
    fire("timeupdate");
    Object.assign(media, { currentTime: 100, ended: true });
    fire("ended");
    expect(engine.readPositionSeconds()).toBe(10);
    engine.load({ ...first, startSeconds: 10 });
    expect(element.src).toBe(`${first.url}?again=1`);
    engine.load(second);
    expect(element.src).toBe(second.url);
  });
});

describe("createHowlerEngine: its element", () => {
  it("is one and the same for every source", () => {
    const { engine, element } = createEngine();
    const created = vi.spyOn(globalThis, "Audio");
    engine.load(first);
    expect(element.src).toBe(first.url);
    engine.load(second);
    expect(element.src).toBe(second.url);
    engine.load(first);
    expect(element.src).toBe(first.url);
    expect(created).not.toHaveBeenCalled();
    expect(document.querySelectorAll("audio")).toHaveLength(1);
  });

  it("loads no more than metadata before it is played", () => {
    const { engine, element } = createEngine();
    engine.load(first);
    expect(element.preload).toBe("metadata");
    expect(play).not.toHaveBeenCalled();
  });

  it("plays and pauses when it is asked to", () => {
    const { engine, element } = createEngine();
    engine.load(first);
    engine.play();
    expect(play.mock.contexts).toEqual([element]);
    engine.pause();
    expect(pause.mock.contexts).toEqual([element]);
  });

  it("takes rate, volume and mute, also for the next source", () => {
    const { engine, element } = createEngine();
    engine.setRate(1.5);
    engine.setVolume(0.25);
    engine.setMuted(true);
    engine.load(first);
    expect(element).toMatchObject({ defaultPlaybackRate: 1.5, volume: 0.25, muted: true });
    engine.setRate(2);
    engine.setVolume(0.75);
    engine.setMuted(false);
    expect(element).toMatchObject({ playbackRate: 2, volume: 0.75, muted: false });
  });
});

describe("createHowlerEngine: seeking", () => {
  it("seeks at once where the element knows its sound", () => {
    const { engine, media } = createEngine();
    engine.load(first);
    media.readyState = 1;
    engine.seek(30);
    expect(media.currentTime).toBe(30);
  });

  it("seeks again after metadata when the element forgot a seek before it", () => {
    const { engine, media, fire } = createEngine();
    engine.load({ ...first, startSeconds: 42 });
    // What Safari does when the metadata comes in.
    Object.assign(media, { currentTime: 0, readyState: 1 });
    expect(engine.readPositionSeconds()).toBe(42);
    fire("loadedmetadata");
    expect(media.currentTime).toBe(42);
  });

  it("keeps only the last seek before metadata", () => {
    const { engine, media, fire } = createEngine();
    engine.load({ ...first, startSeconds: 42 });
    engine.seek(50);
    engine.seek(60);
    Object.assign(media, { currentTime: 0, readyState: 1 });
    fire("loadedmetadata");
    expect(media.currentTime).toBe(60);
    // Once done, it is not done again.
    media.currentTime = 61;
    fire("loadedmetadata");
    expect(media.currentTime).toBe(61);
  });

  it("tells the place it was sent to while the element is still on its way", () => {
    const { engine, media, events, fire } = createEngine();
    engine.load({ ...first, startSeconds: 42 });
    media.currentTime = 0;
    fire("timeupdate");
    expect(events).toEqual([{ type: "position", positionSeconds: 42 }]);
  });
});

describe("createHowlerEngine: events", () => {
  it.each<[string, EngineEvent]>([
    ["play", { type: "starting" }],
    ["playing", { type: "playing" }],
    ["pause", { type: "paused" }],
    ["waiting", { type: "waiting" }],
    ["progress", { type: "received" }],
    ["timeupdate", { type: "position", positionSeconds: 12.5 }],
    ["seeked", { type: "seeked", positionSeconds: 12.5 }],
  ])("mirrors %s as %o", (type, event) => {
    const { engine, media, events, fire } = createEngine();
    engine.load(first);
    Object.assign(media, { currentTime: 12.5, readyState: 1 });
    fire("loadedmetadata");
    engine.seek(12.5);
    fire(type);
    expect(events).toEqual([event]);
  });

  it("has nothing to say before a source is loaded", () => {
    const { events, fire } = createEngine();
    fire("pause");
    fire("error");
    expect(events).toEqual([]);
  });

  it("tells a listener nothing more once it has left", () => {
    const { engine, fire } = createEngine();
    const heard: EngineEvent[] = [];
    const leave = engine.subscribe((event) => heard.push(event));
    engine.load(first);
    fire("playing");
    leave();
    fire("pause");
    expect(heard).toEqual([{ type: "playing" }]);
  });
});

describe("createHowlerEngine: trouble", () => {
  it.each([
    [2, "network"],
    [4, "unsupported"],
    [3, "unsupported"],
  ])("tells the element's error %i as %s", (code, failure) => {
    const { engine, media, events, fire } = createEngine();
    engine.load(first);
    Object.assign(media, { error: { code } });
    fire("error");
    expect(events).toEqual([{ type: "failed", failure }]);
  });

  it("says that the browser blocks when it wants a tap first", async () => {
    const { engine, events } = createEngine();
    engine.load(first);
    play.mockRejectedValueOnce(new DOMException("tap first", "NotAllowedError"));
    engine.play();
    await vi.waitFor(() => expect(events).toEqual([{ type: "blocked" }]));
  });

  it("takes a play that a pause cut off for no fault", async () => {
    const { engine, events } = createEngine();
    engine.load(first);
    const cutOff = Promise.reject(new DOMException("paused", "AbortError"));
    play.mockReturnValueOnce(cutOff);
    engine.play();
    await expect(cutOff).rejects.toThrow("paused");
    expect(events).toEqual([]);
  });

  it("plays the next source after one that failed", () => {
    const { engine, element, media, events, fire } = createEngine();
    engine.load(first);
    Object.assign(media, { error: { code: 2 } });
    fire("error");
    engine.load(second);
    engine.play();
    fire("playing");
    expect(element.src).toBe(second.url);
    expect(events.map(({ type }) => type)).toEqual(["failed", "playing"]);
  });
});

describe("createHowlerEngine: how it sounds", () => {
  it("keeps the pitch at any rate", () => {
    const { engine, element } = createEngine();
    Object.assign(element, { preservesPitch: false });
    engine.setRate(2);
    expect(element.preservesPitch).toBe(true);
  });

  it("says that a server lets it play from the beginning only", () => {
    const { engine, media, events } = createEngine();
    engine.load(first);
    Object.assign(media, { currentTime: 12, readyState: 4, seekable: { length: 1, end: () => 0 } });
    engine.seek(50);
    expect(events).toEqual([{ type: "unseekable", positionSeconds: 12 }]);
  });
});
