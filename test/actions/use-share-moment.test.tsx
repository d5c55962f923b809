import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { OpenShare } from "#actions/share-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import { useShareMoment } from "#actions/use-share-moment.ts";
import { createTrack } from "#player/state/create-track.ts";
import { rootUrl } from "../support/fake-fetch.ts";
import { renderInApp } from "../support/render-in-app.tsx";
import { sampleEpisode } from "../support/sample-episode.ts";
import { createTestPlayer } from "../support/test-player.ts";

function ShareButton({ episode }: { readonly episode: Episode | undefined }) {
  return <button onClick={useShareMoment(episode)}>share</button>;
}

/** A page that shares, with the sample episode standing at 80 seconds. */
function renderShare(episode: Episode | undefined = sampleEpisode) {
  const player = createTestPlayer();
  const share = vi.fn<OpenShare>();
  player.actions.cue(createTrack(rootUrl, sampleEpisode));
  player.engine.playTo(80);
  const { user } = renderInApp(<ShareButton episode={episode} />, { player, share });
  return { player, share, press: () => user.click(screen.getByRole("button")) };
}

const episodeId = "2025-06-08";

describe("useShareMoment", () => {
  it("opens the sheet at what is heard", async () => {
    const { press, share } = renderShare();
    await press();
    expect(share.mock.calls).toEqual([[{ episodeId, moment: { startSeconds: 80 } }]]);
  });

  it("passes a clip that is heard on as it is", async () => {
    const { player, press, share } = renderShare();
    const clip = { startSeconds: 75, endSeconds: 82.5 };
    player.actions.playMoment(createTrack(rootUrl, sampleEpisode), clip);
    await press();
    expect(share.mock.calls).toEqual([[{ episodeId, moment: clip }]]);
  });

  it("does nothing before the episode's file is here", async () => {
    const player = createTestPlayer();
    const share = vi.fn<OpenShare>();
    const { user } = renderInApp(<ShareButton episode={undefined} />, { player, share });
    await user.click(screen.getByRole("button"));
    expect(share).not.toHaveBeenCalled();
  });
});
