import { createTestPlayer, shortTrack, type TestPlayer } from "./test-player.ts";

/** A player in which the short episode has just begun to sound. */
export function createSounding(): TestPlayer {
  const player = createTestPlayer();
  player.actions.cue(shortTrack);
  player.engine.startSounding();
  return player;
}

/** A player in which the short episode sounds at a second; the engine's calls count from here. */
export function createSoundingAt(positionSeconds: number): TestPlayer {
  const player = createSounding();
  player.engine.playTo(positionSeconds);
  player.engine.calls.length = 0;
  return player;
}

/** Where the listener stopped in the short episode, as it is kept. */
export const readShort = ({ loadMemory }: TestPlayer) => loadMemory().positions["short"];
