import { describe, expect, it, vi } from "vitest";
import { attachMediaSession, describeMedia } from "#player/features/media-session.ts";
import { createFakeMediaSession } from "../../support/fake-media-session.ts";
import { createTestPlayer, longTrack, shortTrack } from "../../support/test-player.ts";

/** A player with the short episode at second 20, connected. */
function connect(unknown?: MediaSessionAction) {
  const player = createTestPlayer();
  const session = createFakeMediaSession(unknown);
  const steps = { goToPrevious: vi.fn<() => void>(), goToNext: vi.fn<() => void>() };
  const controller = new AbortController();
  attachMediaSession({ ...player, session, steps, signal: controller.signal });
  const disconnect = (): void => controller.abort();
  player.actions.cue(shortTrack, { startSeconds: 20 });
  player.engine.calls.length = 0;
  return { player, session, steps, disconnect };
}

describe("attachMediaSession: the system's keys", () => {
  it.each([
    ["play", {}, ["play"]],
    ["pause", {}, ["pause"]],
    ["stop", {}, ["pause"]],
    ["seekbackward", {}, ["seek 10"]],
    ["seekforward", {}, ["seek 50"]],
    ["seekbackward", { seekOffset: 3 }, ["seek 17"]],
    ["seekforward", { seekOffset: 5 }, ["seek 25"]],
    ["seekto", { seekTime: 70 }, ["seek 70"]],
    ["seekto", { seekTime: 70, fastSeek: true }, ["seek roughly 70"]],
    ["seekto", { seekTime: 5000 }, ["seek 100"]],
    ["seekto", {}, []],
  ] as const)("%s %o", (action, details, calls) => {
    const { player, session } = connect();
    session.press(action, details);
    expect(player.engine.calls).toEqual(calls);
  });

  it("move by as much as the listener has chosen", () => {
    const { player, session } = connect();
    player.actions.changeSettings({ backSeconds: 15, forwardSeconds: 45 });
    session.press("seekforward");
    session.press("seekbackward");
    expect(player.engine.calls).toEqual(["seek 65", "seek 50"]);
  });

  it("lead to the tracks around", () => {
    const { session, steps } = connect();
    session.press("nexttrack");
    session.press("previoustrack");
    expect(steps.goToNext).toHaveBeenCalledTimes(1);
    expect(steps.goToPrevious).toHaveBeenCalledTimes(1);
  });

  it("are those that the browser knows", () => {
    expect(connect("seekto").session.readHandled()).toEqual([
      "nexttrack",
      "pause",
      "play",
      "previoustrack",
      "seekbackward",
      "seekforward",
      "stop",
    ]);
  });
});

describe("attachMediaSession: what the system is told", () => {
  it("is whether something plays", () => {
    const { player, session } = connect();
    expect(session.playbackState).toBe("paused");
    player.engine.emit({ type: "starting" });
    expect(session.playbackState).toBe("playing");
    player.engine.stopSounding();
    expect(session.playbackState).toBe("paused");
    expect(createFakeMediaSession().playbackState).toBe("none");
  });

  it("is length, place and rate on load, seek and change of rate", () => {
    const { player, session } = connect();
    const duration = 100;
    expect(session.positions.at(-1)).toEqual({ duration, position: 20, playbackRate: 1 });
    player.actions.seek(20.2);
    expect(session.positions.at(-1)).toEqual({ duration, position: 20.2, playbackRate: 1 });
    player.actions.setRate(3.5);
    expect(session.positions.at(-1)).toEqual({ duration, position: 20.2, playbackRate: 3.5 });
    player.actions.resume(longTrack);
    expect(session.positions.at(-1)).toMatchObject({ duration: 600, position: 0 });
  });

  it("is jumps, not every position of a sound that plays on", () => {
    const { player, session } = connect();
    player.engine.startSounding();
    const { length } = session.positions;
    for (let seconds = 20; seconds < 30; seconds += 0.25) player.engine.playTo(seconds);
    expect(session.positions).toHaveLength(length);
    player.actions.seekBy(5);
    expect(session.positions).toHaveLength(length + 1);
    player.actions.seekBy(-0.1);
    expect(session.positions).toHaveLength(length + 2);
  });

  it("never lies outside of the episode, whatever the engine says", () => {
    const { player, session } = connect();
    const tell = (positionSeconds: number) => {
      player.engine.emit({ type: "seeked", positionSeconds });
      return session.positions.at(-1)?.position;
    };
    expect([140, 50, -3, 50, Number.NaN].map(tell)).toEqual([100, 50, 0, 50, 0]);
    player.actions.cue({ ...longTrack, durationSeconds: Infinity });
    expect(session.positions.at(-1)).toBeUndefined();
    player.actions.cue({ ...shortTrack, id: "empty", durationSeconds: 0 });
    expect(session.positions.at(-1)).toBeUndefined();
  });

  it("is taken back when it is disconnected", () => {
    const { player, session, disconnect } = connect();
    describeMedia(session, { title: "一期", artist: "何夕", album: "一则", artwork: [] });
    disconnect();
    expect(session).toMatchObject({ metadata: null, playbackState: "none" });
    expect(session.readHandled()).toEqual([]);
    const { length } = session.positions;
    player.actions.seek(50);
    expect(session.positions).toHaveLength(length);
  });
});

describe("describeMedia", () => {
  it("shows title, artist, album and pictures", () => {
    const session = createFakeMediaSession();
    const artwork = [{ src: "http://localhost/cover.png", sizes: "any" }];
    describeMedia(session, { title: "一期", artist: "何夕", album: "一则", artwork });
    expect(session.metadata).toMatchObject({
      title: "一期",
      artist: "何夕",
      album: "一则",
      artwork,
    });
  });
});
