import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { tagMessages } from "#messages/zh/tags.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { fakeLayout } from "../../../support/fill-jsdom-gaps.ts";
import { installFakeHighlights } from "../../../support/fake-highlights.ts";
import { openApp, openEpisode, readAddress } from "../../open-app.tsx";

const getMain = () => within(screen.getByRole("main"));
const getChip = (name: string): HTMLElement => getMain().getByRole("button", { name });
const countParagraphs = (): number =>
  screen.getByRole("region", { name: "文稿" }).querySelectorAll("p").length;

describe("EpisodePage: tags", () => {
  it("are listed most spoken first, with how often they are spoken here", async () => {
    await openEpisode();
    const chips = within(screen.getByRole("group", { name: "关键词" })).getAllByRole("button");
    const counts = chips.slice(0, -1).map((chip) => Number(chip.textContent?.split(" ").at(-1)));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(getChip("谷歌 4")).toBeInTheDocument();
  });

  it("change the address when they are chosen and taken off", async () => {
    const { user } = await openEpisode("?t=83");
    await user.click(getChip("谷歌 4"));
    expect(readAddress()).toBe("/episodes/2025-06-08/?t=83&tag=谷歌");
    await user.click(getChip("模型 10"));
    expect(readAddress()).toBe("/episodes/2025-06-08/?t=83&tag=谷歌&tag=模型");
    await user.click(getChip("谷歌 4"));
    expect(readAddress()).toBe("/episodes/2025-06-08/?t=83&tag=模型");
  });

  it("come with a link, and are painted and counted", async () => {
    const readPainted = installFakeHighlights();
    await openEpisode("?tag=谷歌");
    expect(getChip("谷歌 4")).toHaveAttribute("aria-pressed", "true");
    expect(readPainted("keyword-hit")).toEqual(["谷歌", "谷歌", "谷歌", "谷歌"]);
    expect(getMain().getByText(tagMessages.momentCount(4))).toBeInTheDocument();
  });

  it("show on the progress bar where they are spoken", async () => {
    const { user } = await openEpisode("?tag=谷歌");
    const slider = screen.getByRole("slider", { name: "播放进度" });
    expect(slider.querySelectorAll("span")).toHaveLength(4);
    await user.click(getMain().getByRole("button", { name: transcriptMessages.clearFilter }));
    expect(slider.querySelectorAll("span")).toHaveLength(0);
    expect(readAddress()).toBe("/episodes/2025-06-08/");
  });
});

describe("App: tags in the library", () => {
  it("show nothing on the progress bar, which belongs to one episode", async () => {
    openApp("/?tag=谷歌");
    expect(await screen.findByText("5 处 · 2 期节目")).toBeInTheDocument();
    const slider = screen.getByRole("slider", { name: "播放进度" });
    await waitFor(() => expect(slider).toHaveAttribute("aria-valuemax", "378.9"));
    expect(slider.querySelectorAll("span")).toHaveLength(0);
  });
});

describe("EpisodePage: typed words", () => {
  it("stand in the address with every key", async () => {
    const { user } = await openEpisode();
    const field = getMain().getByRole("searchbox");
    await user.type(field, "(.*");
    await waitFor(() => expect(readAddress()).toBe("/episodes/2025-06-08/?q=(.*"));
    expect(getMain().getByText(transcriptMessages.noHits)).toBeInTheDocument();
  });

  it("stay as they are typed, whatever an address makes of them", async () => {
    const { user } = await openEpisode();
    const field = getMain().getByRole("searchbox");
    await user.type(field, "100%41 & a+b #1");
    expect(field).toHaveValue("100%41 & a+b #1");
  });
});

describe("EpisodePage: stepping through hits", () => {
  it("goes from hit to hit, and round at the end", async () => {
    const { user, player } = await openEpisode("?q=谷歌");
    const next = getMain().getByRole("button", { name: transcriptMessages.nextHit });
    for (const position of [1, 2, 3, 4, 1]) {
      await user.click(next);
      expect(getMain().getByText(transcriptMessages.hitPosition(position, 4))).toBeInTheDocument();
    }
    await user.click(getMain().getByRole("button", { name: transcriptMessages.previousHit }));
    expect(getMain().getByText(transcriptMessages.hitPosition(4, 4))).toBeInTheDocument();
    expect(player.engine.calls.slice(1)).toEqual([
      "seek 3.9",
      "seek 99.791",
      "seek 175.639",
      "seek 193.692",
      "seek 3.9",
      "seek 193.692",
    ]);
  });

  it("stops following, so that the page stays at the hit", async () => {
    const { user } = await openEpisode("?q=谷歌");
    fakeLayout.rangeTop = window.innerHeight * 2;
    expect(screen.queryByRole("button", { name: transcriptMessages.backToNow })).toBeNull();
    await user.click(getMain().getByRole("button", { name: transcriptMessages.nextHit }));
    const pill = { name: transcriptMessages.backToNow };
    expect(await screen.findByRole("button", pill)).toBeInTheDocument();
  });

  it("begins at the last hit when it goes backwards", async () => {
    const { user } = await openEpisode("?q=谷歌");
    await user.click(getMain().getByRole("button", { name: transcriptMessages.previousHit }));
    expect(getMain().getByText(transcriptMessages.hitPosition(4, 4))).toBeInTheDocument();
  });

  it("begins anew with another filter", async () => {
    const { user } = await openEpisode("?q=谷歌");
    await user.click(getMain().getByRole("button", { name: transcriptMessages.nextHit }));
    await user.click(getChip("模型 10"));
    expect(getMain().getByText(tagMessages.momentCount(14))).toBeInTheDocument();
  });
});

describe("EpisodePage: only matching sentences", () => {
  it("leaves the sentences with hits, and brings the rest back", async () => {
    const { user } = await openEpisode("?q=谷歌");
    expect(countParagraphs()).toBe(12);
    const button = getMain().getByRole("button", { name: transcriptMessages.onlyMatching });
    await user.click(button);
    await waitFor(() => expect(countParagraphs()).toBe(4));
    await user.click(button);
    expect(countParagraphs()).toBe(12);
  });
});
