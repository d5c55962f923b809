import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Episode } from "#core/episode/episode.ts";
import { useShareMoment } from "#actions/use-share-moment.ts";
import { createTrack } from "#player/state/create-track.ts";
import { setMediaMatching } from "../support/fake-media.ts";
import { rootUrl } from "../support/fake-fetch.ts";
import { renderInApp } from "../support/render-in-app.tsx";
import { sampleEpisode } from "../support/sample-episode.ts";
import { createTestPlayer } from "../support/test-player.ts";

const pageUrl = `${rootUrl}episodes/2025-06-08/`;

afterEach(() => {
  Reflect.deleteProperty(navigator, "clipboard");
  Reflect.deleteProperty(navigator, "share");
});

function ShareButton({ episode }: { readonly episode: Episode | undefined }) {
  return <button onClick={useShareMoment(episode)}>share</button>;
}

/** Gives the browser a part that jsdom lacks. */
function giveBrowser(name: "clipboard" | "share", value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

/** A page that shares, with the sample episode standing at 80 seconds. */
function renderShare() {
  const player = createTestPlayer();
  player.actions.cue(createTrack(rootUrl, sampleEpisode));
  player.engine.playTo(80);
  const { user } = renderInApp(<ShareButton episode={sampleEpisode} />, { player });
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue(undefined);
  giveBrowser("clipboard", { writeText });
  return { player, writeText, press: () => user.click(screen.getByRole("button")) };
}

async function expectToast(text: string | RegExp): Promise<void> {
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(text));
}

describe("useShareMoment: on a desk", () => {
  it("copies a link to the start of the sentence and says so", async () => {
    const { press, writeText } = renderShare();
    await press();
    expect(writeText.mock.calls).toEqual([[`${pageUrl}?t=73.9`]]);
    await expectToast("已复制 1:13 的链接");
  });

  it("does not open the system's sheet, which desks have too", async () => {
    const share = vi.fn<() => Promise<void>>();
    giveBrowser("share", share);
    await renderShare().press();
    await expectToast(/^已复制/u);
    expect(share).not.toHaveBeenCalled();
  });

  it("passes a link on as it is while nothing was played from it", async () => {
    const { player, press, writeText } = renderShare();
    player.actions.cue(createTrack(rootUrl, sampleEpisode), { startSeconds: 75 });
    await press();
    expect(writeText.mock.calls).toEqual([[`${pageUrl}?t=75`]]);
  });

  it("shows the link to be copied by hand when the browser refuses", async () => {
    const { press, writeText } = renderShare();
    writeText.mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await press();
    expect(await screen.findByRole("textbox")).toHaveValue(`${pageUrl}?t=73.9`);
  });

  it("shows the link where there is no clipboard, as without https", async () => {
    const { press } = renderShare();
    giveBrowser("clipboard", undefined);
    await press();
    expect(await screen.findByRole("textbox")).toHaveValue(`${pageUrl}?t=73.9`);
  });
});

describe("useShareMoment: on a touch device", () => {
  function renderTouchShare(outcome: () => Promise<void>) {
    setMediaMatching("(pointer: coarse)");
    const page = renderShare();
    const share = vi.fn<(data: ShareData) => Promise<void>>().mockImplementation(outcome);
    giveBrowser("share", share);
    return { ...page, share };
  }

  it("hands link, title and words to the system's sheet", async () => {
    const { press, share, writeText } = renderTouchShare(() => Promise.resolve());
    await press();
    expect(share.mock.calls).toEqual([
      [
        {
          url: `${pageUrl}?t=73.9`,
          title: "阿里最新的AI模型，性能居然超越了谷歌和OpenAI的顶尖产品",
          text: expect.stringMatching(/^推出了一个叫千问3/u),
        },
      ],
    ]);
    await expectToast("已分享");
    expect(writeText).not.toHaveBeenCalled();
  });

  it("says nothing when the listener closes the sheet", async () => {
    const cancel = () => Promise.reject(new DOMException("closed", "AbortError"));
    const { press, share, writeText } = renderTouchShare(cancel);
    await press();
    expect(share).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    expect(writeText).not.toHaveBeenCalled();
  });

  it("copies when the sheet is not allowed here", async () => {
    const refuse = () => Promise.reject(new DOMException("not here", "NotAllowedError"));
    const { press, writeText } = renderTouchShare(refuse);
    await press();
    await expectToast(/^已复制/u);
    expect(writeText).toHaveBeenCalledTimes(1);
  });

  it("copies in browsers without a sheet", async () => {
    setMediaMatching("(pointer: coarse)");
    const { press, writeText } = renderShare();
    await press();
    await expectToast(/^已复制/u);
    expect(writeText).toHaveBeenCalledTimes(1);
  });
});

describe("useShareMoment: before the episode's file is here", () => {
  it("does nothing", async () => {
    const player = createTestPlayer();
    const { user } = renderInApp(<ShareButton episode={undefined} />, { player });
    const writeText = vi.fn<(text: string) => Promise<void>>();
    giveBrowser("clipboard", { writeText });
    await user.click(screen.getByRole("button"));
    expect(writeText).not.toHaveBeenCalled();
  });
});
