import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createTrack } from "#player/state/create-track.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { rootUrl } from "../../support/fake-fetch.ts";
import { sampleEpisode, sampleEpisodeFile } from "../../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../../support/sample-library.ts";
import { createTestPlayer } from "../../support/test-player.ts";
import { libraryFiles, renderLibrary } from "./render-library.tsx";

const soundUrl = `${rootUrl}episodes/2025-06-08/audio.mp3`;

/** Waits for the moments of the newer episode. */
async function findMoments() {
  const section = await screen.findByRole("region", { name: /^阿里最新的AI模型/u });
  return within(section);
}

describe("Library: the moments of tags", () => {
  it("are counted and grouped by episode", async () => {
    renderLibrary({ filter: { tags: ["谷歌"] } });
    const moments = await findMoments();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("#谷歌");
    expect(screen.getByText("5 处 · 2 期节目")).toBeInTheDocument();
    expect(moments.getByText("4 处")).toBeInTheDocument();
    expect(moments.getAllByRole("listitem")).toHaveLength(3);
  });

  it("fold those that the opening says before, and show them on demand", async () => {
    const { user } = renderLibrary({ filter: { tags: ["谷歌"] } });
    const moments = await findMoments();
    await user.click(moments.getByRole("button", { name: "1 处在开场", expanded: false }));
    const rows = moments.getAllByRole("listitem");
    expect(rows).toHaveLength(4);
    expect(rows[0]).toHaveTextContent(/^0:03.*开场$/u);
    await user.click(moments.getByRole("button", { name: "1 处在开场", expanded: true }));
    expect(moments.getAllByRole("listitem")).toHaveLength(3);
  });

  it("show the sentence with the tag marked", async () => {
    const { container } = renderLibrary({ filter: { tags: ["谷歌"] } });
    const moments = await findMoments();
    expect(moments.getByText(/也没闲着/u)).toBeInTheDocument();
    const marks = [...container.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks).toEqual(["谷歌", "谷歌", "谷歌", "谷歌"]);
  });

  it("play at their time while the list stays", async () => {
    const { user, player } = renderLibrary({ filter: { tags: ["谷歌"] } });
    const moments = await findMoments();
    await user.click(moments.getByRole("button", { name: /^2:55 ?说到/u }));
    expect(player.engine.calls).toEqual([`load ${soundUrl} at 175.639`, "play"]);
    await user.click(moments.getByRole("button", { name: /^3:13 ?嘿/u }));
    expect(player.engine.calls.slice(2)).toEqual(["seek 193.692", "play"]);
    expect(moments.getAllByRole("listitem")).toHaveLength(3);
  });

  it("mark the one that plays now", async () => {
    const player = createTestPlayer();
    renderLibrary({ filter: { tags: ["谷歌"] }, player });
    const moments = await findMoments();
    act(() =>
      player.actions.playMoment(createTrack(rootUrl, sampleEpisode), { startSeconds: 194 }),
    );
    expect(moments.getByRole("button", { current: true })).toHaveTextContent("3:13");
  });

  it("tell the number of their story, of what is found by a word as well", async () => {
    for (const filter of [{ tags: ["谷歌"] }, { query: "谷歌" }]) {
      const { unmount } = renderLibrary({ filter });
      const [first] = (await findMoments()).getAllByRole("listitem");
      expect(first).toHaveTextContent(/1:39 ?01 ?千问3向量模型$/u);
      unmount();
    }
  });

  it("lead into the text, with the filter", async () => {
    renderLibrary({ filter: { tags: ["谷歌"] } });
    const moments = await findMoments();
    const [link] = moments.getAllByRole("link", {
      name: searchResultsMessages.readFromHere("Portraits"),
    });
    expect(link).toHaveAttribute(
      "href",
      `${rootUrl}episodes/2025-06-08/?t=175.6&tag=%E8%B0%B7%E6%AD%8C`,
    );
  });

  it("say of an episode that carries the tag without speaking it", async () => {
    const silent = { ...olderEpisodeFile, tags: ["沉默"] };
    const files = publishLibrary([sampleEpisodeFile, silent]);
    renderLibrary({ files, filter: { tags: ["沉默"] } });
    expect(
      await screen.findByText(searchResultsMessages.matchingEpisodesWithoutMoments),
    ).toBeInTheDocument();
    expect(screen.getByText("0 处 · 1 期节目")).toBeInTheDocument();
  });
});

describe("Library: choosing tags", () => {
  it("adds a second tag, which both must hold, and takes it off again", async () => {
    const { user } = renderLibrary({ filter: { tags: ["谷歌"] } });
    await findMoments();
    const related = within(await screen.findByRole("region", { name: "相关标签" }));
    await user.click(related.getByRole("button", { name: "AI教育 1" }));
    await screen.findByText(/ · 1 期节目$/u);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("#谷歌 + #AI教育");
    await user.click(screen.getByRole("button", { name: "AI教育", pressed: true }));
    expect(await screen.findByText("5 处 · 2 期节目")).toBeInTheDocument();
  });

  it("offers the tags that hold the typed text", async () => {
    renderLibrary({ filter: { query: "ai" } });
    const chip = await screen.findByRole("button", { name: /^AI教育 \d+$/u });
    expect(chip).toHaveAttribute("aria-pressed", "false");
    expect(screen.queryByRole("button", { name: /^眼镜/u })).toBeNull();
  });
});

describe("Library: the moments of typed words", () => {
  it("hold all of the words, all marked", async () => {
    const { container } = renderLibrary({ filter: { query: "谷歌 眼镜" } });
    expect(await screen.findByText("2 处 · 1 期节目")).toBeInTheDocument();
    const marks = [...container.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks).toEqual(["谷歌", "眼镜"]);
  });

  it("are looked for in the episodes of chosen tags only", async () => {
    renderLibrary({ filter: { query: "谷歌", tags: ["眼镜"] } });
    expect(await screen.findByText("2 处 · 1 期节目")).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("#眼镜 + 谷歌");
  });
});

describe("Library: nothing to show", () => {
  it("offers tags when nothing is found", async () => {
    const { user } = renderLibrary({ filter: { query: "量子纠缠" } });
    expect(await screen.findByText(searchResultsMessages.nothingFound)).toBeInTheDocument();
    expect(screen.getByText("0 处 · 0 期节目")).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "谷歌 5" }));
    expect(screen.queryByText(searchResultsMessages.nothingFound)).toBeNull();
  });

  it.each([{ tags: ["谷歌"] }, { query: "谷歌" }])(
    "says why %j could not be searched, and finds it when it is tried again",
    async (filter) => {
      const isSearched = (path: string): boolean => /^(?:tags|search)\//u.test(path);
      const files = new Map([...libraryFiles].filter(([path]) => !isSearched(path)));
      const { user, server } = renderLibrary({ files, filter });
      expect(await screen.findByRole("alert")).toHaveTextContent(errorMessages["not-found"]);
      libraryFiles.forEach((text, path) => server.files.set(path, text));
      await user.click(screen.getByRole("button", { name: "重试" }));
      expect(await screen.findByText("5 处 · 2 期节目")).toBeInTheDocument();
      expect(screen.queryByRole("alert")).toBeNull();
    },
  );
});
