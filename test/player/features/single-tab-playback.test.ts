import { describe, expect, it } from "vitest";
import type { TabChannel } from "#storage/tab-channel.ts";
import { createTestPlayer, shortTrack, type TestPlayer } from "../../support/test-player.ts";

/** Two tabs whose word arrives at once. */
function openTwoTabs(): [TestPlayer, TestPlayer] {
  const heard = new Map<string, () => void>();
  const createChannel = (own: string, other: string): TabChannel => ({
    announce: () => heard.get(other)?.(),
    subscribe: (listener) => void heard.set(own, listener),
  });
  const here = createTestPlayer({}, createChannel("here", "there"));
  const there = createTestPlayer({}, createChannel("there", "here"));
  for (const { actions } of [here, there]) actions.cue(shortTrack);
  return [here, there];
}

const countPauses = ({ engine }: TestPlayer): number =>
  engine.calls.filter((call) => call === "pause").length;

describe("attachSingleTabPlayback", () => {
  it("pauses the other tab when this one starts", () => {
    const [here, there] = openTwoTabs();
    here.engine.startSounding();
    there.engine.startSounding();
    expect(countPauses(here)).toBe(1);
    expect(countPauses(there)).toBe(0);
  });

  it("leaves a tab alone that does not play, and one that goes on after a stall", () => {
    const [here, there] = openTwoTabs();
    here.engine.startSounding();
    here.engine.emit({ type: "waiting" });
    here.engine.emit({ type: "playing" });
    expect(countPauses(there)).toBe(0);
  });
});
