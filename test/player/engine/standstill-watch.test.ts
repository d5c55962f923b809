import { beforeEach, describe, expect, it, vi } from "vitest";
import { watchStandstill } from "#player/engine/standstill-watch.ts";
import { fakeMediaParts } from "../../support/fake-audio.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

/** An element that plays at second 30, and what is told of it. */
function createPlaying() {
  const element = document.createElement("audio");
  const media = fakeMediaParts(element);
  const told: string[] = [];
  watchStandstill(element, {
    onStand: () => told.push("stands"),
    onMove: () => told.push("moves"),
  });
  const fire = (type: string): boolean => element.dispatchEvent(new Event(type));
  const playTo = (seconds: number): void => {
    media.currentTime = seconds;
    fire("timeupdate");
  };
  media.paused = false;
  fire("playing");
  playTo(30);
  return { media, told, fire, playTo };
}

describe("watchStandstill", () => {
  it("tells of an element that stands for a second and a half, once", () => {
    const { told } = createPlaying();
    vi.advanceTimersByTime(1499);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(["stands"]);
  });

  it("tells when it moves again", () => {
    const { told, playTo } = createPlaying();
    vi.advanceTimersByTime(1500);
    playTo(30);
    playTo(30.25);
    playTo(30.5);
    expect(told).toEqual(["stands", "moves"]);
  });

  it.each(["waiting", "play"])("tells of one that goes on after %s without a word", (type) => {
    const { told, fire, playTo } = createPlaying();
    fire(type);
    playTo(30);
    expect(told).toEqual([]);
    playTo(30.25);
    playTo(30.5);
    expect(told).toEqual(["moves"]);
  });

  it.each(["seeking", "emptied"])("takes %s for no movement", (type) => {
    const { media, told, fire, playTo } = createPlaying();
    media.currentTime = 80;
    fire(type);
    fire("waiting");
    playTo(80);
    expect(told).toEqual([]);
    playTo(80.25);
    expect(told).toEqual(["moves"]);
  });

  it("says nothing of an element that went on while the page slept", () => {
    const { media, told } = createPlaying();
    for (let second = 0; second < 5; second += 1) {
      media.currentTime += 100;
      vi.advanceTimersByTime(1500);
    }
    expect(told).toEqual([]);
  });

  it.each(["waiting", "pause", "ended", "error", "emptied"])("leaves %s to the element", (type) => {
    const { told, fire } = createPlaying();
    fire(type);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it("tells of a seek that leads nowhere", () => {
    const { media, told, fire } = createPlaying();
    media.seeking = true;
    media.currentTime = 80;
    fire("timeupdate");
    vi.advanceTimersByTime(1500);
    expect(told).toEqual(["stands"]);
  });

  it("sends an element that has its sound to its place again, and not for ever", () => {
    const { media, told, fire, playTo } = createPlaying();
    media.readyState = HTMLMediaElement.HAVE_ENOUGH_DATA;
    const standOnce = (): void => {
      vi.advanceTimersByTime(1500);
      fire("seeking");
      fire("playing");
    };
    standOnce();
    expect(media.currentTime).toBe(30.005);
    for (let times = 0; times < 20; times += 1) standOnce();
    expect(media.currentTime).toBeCloseTo(30.01, 6);
    expect(new Set(told)).toEqual(new Set(["stands"]));
    playTo(31);
    vi.advanceTimersByTime(1500);
    expect(media.currentTime).toBe(31.005);
  });

  it("leaves an element where it is that waits for its sound", () => {
    const { media } = createPlaying();
    media.readyState = HTMLMediaElement.HAVE_CURRENT_DATA;
    vi.advanceTimersByTime(60_000);
    expect(media.currentTime).toBe(30);
  });
});
