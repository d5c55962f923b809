import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useStorySteps } from "#actions/use-story-steps.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { findStoryMuting } from "#player/features/story-muting.ts";
import { createTrack } from "#player/state/create-track.ts";
import { rootUrl, serveFiles } from "../support/fake-fetch.ts";
import { createAppWrapper } from "../support/render-in-app.tsx";
import { sampleEpisode, sampleEpisodeFile } from "../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../support/sample-library.ts";
import { createTestPlayer } from "../support/test-player.ts";

const olderSound = `${rootUrl}episodes/2025-06-01/audio.mp3`;

/** Steps through the sample episode, which stands in the player, in a library of two. */
async function renderSteps() {
  serveFiles(publishLibrary([sampleEpisodeFile, olderEpisodeFile]));
  const player = createTestPlayer();
  player.actions.cue(createTrack(rootUrl, sampleEpisode));
  player.engine.calls.length = 0;
  const { result } = renderHook(
    () => ({ ...useStorySteps(sampleEpisode.stories), isLoaded: useEpisodeIndex().isLoaded }),
    { wrapper: createAppWrapper({ player }) },
  );
  await waitFor(() => expect(result.current.isLoaded).toBe(true));
  return { player, result };
}

describe("useStorySteps", () => {
  it("goes before the first story to the episode before", async () => {
    const { player, result } = await renderSteps();
    act(() => player.engine.playTo(2));
    act(() => result.current.goToPreviousStory());
    await waitFor(() => expect(player.engine.calls).toContain(`load ${olderSound} at 0`));
  });

  it("steps over what is muted, in both directions", async () => {
    const { player, result } = await renderSteps();
    const findStart = (wanted: string): number | undefined =>
      sampleEpisode.stories.find(({ title }) => title === wanted)?.startSeconds;
    const muted = sampleEpisode.stories.filter(({ title }) => title === "Diffusion Studio Pro");
    const mutedStories = muted.map(({ title, startSeconds, endSeconds }) => ({
      title,
      tag: title,
      startSeconds,
      endSeconds,
    }));
    act(() => findStoryMuting(player.deps).setMutedStories("2025-06-08", mutedStories));
    act(() => player.engine.playTo(70));
    act(() => result.current.goToNextStory());
    expect(player.engine.calls.at(-1)).toBe(`seek ${findStart("Portraits")}`);
    act(() => player.engine.playTo(176));
    act(() => result.current.goToPreviousStory());
    expect(player.engine.calls.at(-1)).toBe(`seek ${findStart("千问3向量模型")}`);
  });

  it("goes past the last story to the queue's first episode, and takes it out", async () => {
    const { player, result } = await renderSteps();
    act(() => player.actions.enqueue({ id: "2025-06-01", title: "来生小酒馆 2025/6/1" }));
    act(() => player.engine.playTo(375));
    act(() => result.current.goToNextStory());
    await waitFor(() => expect(player.engine.calls).toContain(`load ${olderSound} at 0`));
    expect(player.store.getState().queue).toEqual([]);
  });
});
