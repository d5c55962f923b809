import { PlayerBar } from "#features/player-bar/player-bar.tsx";
import { findStoryMuting } from "#player/features/story-muting.ts";
import type { ComponentStates } from "./component-states.ts";
import type { World } from "./states-world.tsx";

const ignore = (): void => undefined;

const renderBar = ({ episode }: Pick<World, "episode">) => (
  <PlayerBar
    episode={episode}
    markersSeconds={[99, 175, 193]}
    cover="/cover.png"
    onOpenText={ignore}
    options={[]}
  />
);

/** Brings the sound to a minute and a half. */
function startSounding({ player, engine, track }: World): void {
  player.actions.playMoment(track, { startSeconds: 95 });
  engine.startSounding();
}

/** The player at the bottom of every page. */
export const playerStates: readonly ComponentStates[] = [
  {
    name: "PlayerBar",
    isOverlay: true,
    states: {
      ready: (world) => {
        world.player.actions.cue(world.track);
        return renderBar(world);
      },
      playing: (world) => {
        startSounding(world);
        return renderBar(world);
      },
      stalled: (world) => {
        startSounding(world);
        world.engine.emit({ type: "waiting" });
        return renderBar(world);
      },
      failed: (world) => {
        startSounding(world);
        world.engine.emit({ type: "failed", failure: "network" });
        return renderBar(world);
      },
      "with a muted story": (world) => {
        startSounding(world);
        const { id, stories } = world.episode;
        const [, , , , muted] = stories;
        const mutedStories = muted ? [{ ...muted, tag: "大模型" }] : [];
        findStoryMuting(world.player.deps).setMutedStories(id, mutedStories);
        return renderBar(world);
      },
    },
  },
];
