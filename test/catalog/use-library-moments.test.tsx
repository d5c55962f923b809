import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { useLibraryMoments, type LibraryMoments } from "#catalog/use-library-moments.ts";
import type { ListenerFilter } from "#core/page-link.ts";
import { serveFiles, type FakeServer } from "../support/fake-fetch.ts";
import { createAppWrapper } from "../support/render-in-app.tsx";
import { sampleEpisodeFile } from "../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../support/sample-library.ts";

const library = publishLibrary([sampleEpisodeFile, olderEpisodeFile]);

function renderMoments(filter: Partial<ListenerFilter>, server = serveFiles(library)) {
  const wanted = { tags: [], query: "", ...filter };
  const { result } = renderHook(() => useLibraryMoments(wanted), { wrapper: createAppWrapper() });
  return { result, server };
}

async function findMoments(filter: Partial<ListenerFilter>) {
  const { result, server } = renderMoments(filter);
  await waitFor(() => expect(result.current.groups).toBeDefined());
  return { groups: result.current.groups ?? [], server };
}

const listTexts = (groups: LibraryMoments["groups"]): string[] =>
  (groups ?? []).flatMap(({ moments }) => moments.map(({ text }) => text));

/** Loads nothing but what is named. */
function expectRequests(server: FakeServer, patterns: readonly RegExp[]): void {
  expect(server.requests).toHaveLength(patterns.length);
  patterns.forEach((pattern, index) => expect(server.requests[index]).toMatch(pattern));
}

describe("useLibraryMoments: tags", () => {
  it("finds the moments of one tag in every episode that carries it, newest first", async () => {
    const { groups, server } = await findMoments({ tags: ["谷歌"] });
    expect(groups.map(({ id }) => id)).toEqual(["2025-06-08", "2025-06-01"]);
    expect(groups[0]?.moments.map(({ startSeconds }) => startSeconds)).toEqual([
      3.9, 99.791, 175.639, 193.692,
    ]);
    expect(groups[1]?.moments).toEqual([
      {
        story: "谷歌眼镜",
        startSeconds: 1,
        endSeconds: 4,
        text: "谷歌又做眼镜了。",
        ranges: [[0, 2]],
      },
    ]);
    expectRequests(server, [/^tags\/index\.json$/u, /^tags\/[0-9a-f]+\.json$/u]);
  });

  it("finds two tags only in episodes that carry both", async () => {
    const { groups } = await findMoments({ tags: ["谷歌", "眼镜"] });
    expect(groups.map(({ id }) => id)).toEqual(["2025-06-01"]);
    expect(listTexts(groups)).toEqual(["谷歌又做眼镜了。"]);
  });

  it("knows a tag in any width and case", async () => {
    const { groups } = await findMoments({ tags: ["ＣＬＡＵＤＥ"] });
    expect(groups.map(({ id }) => id)).toEqual(["2025-06-08"]);
  });

  it("finds nothing for a tag that nobody uses, alone or beside a known one", async () => {
    await expect(findMoments({ tags: ["量子"] })).resolves.toMatchObject({ groups: [] });
    await expect(findMoments({ tags: ["谷歌", "量子"] })).resolves.toMatchObject({ groups: [] });
  });

  it("loads nothing without a filter", () => {
    const { result, server } = renderMoments({});
    expect(result.current).toMatchObject({ groups: undefined, error: null });
    expect(server.requests).toEqual([]);
  });
});

describe("useLibraryMoments: typed words", () => {
  it("finds the sentences that hold the words, in the text of all episodes", async () => {
    const { groups, server } = await findMoments({ query: "谷歌 眼镜" });
    expect(listTexts(groups)).toEqual(["谷歌又做眼镜了。"]);
    expectRequests(server, [/^search\/text\.json$/u]);
  });

  it("looks only into episodes that carry the tags as well", async () => {
    const { groups } = await findMoments({ query: "谷歌", tags: ["眼镜"] });
    expect(groups.map(({ id }) => id)).toEqual(["2025-06-01"]);
    expect(groups[0]?.moments[0]?.ranges).toEqual([
      [0, 2],
      [4, 6],
    ]);
  });

  it("takes a lone # for no words at all", async () => {
    const { groups } = await findMoments({ query: " # ", tags: ["眼镜"] });
    expect(listTexts(groups)).toEqual(["谷歌又做眼镜了。"]);
  });
});

describe("useLibraryMoments: trouble", () => {
  it.each([{ tags: ["谷歌"] }, { query: "谷歌" }])(
    "says why %j cannot be found, and finds it when it is tried again",
    async (filter) => {
      const server = serveFiles();
      const { result } = renderMoments(filter, server);
      await waitFor(() => expect(result.current.error).toMatchObject({ code: "not-found" }));
      expect(result.current.groups).toBeUndefined();
      library.forEach((text, path) => server.files.set(path, text));
      act(() => result.current.retry());
      await waitFor(() => expect(result.current.groups).toHaveLength(2));
      expect(result.current.error).toBeNull();
    },
  );

  it("says that the file of a single tag is missing", async () => {
    const server = serveFiles(
      new Map([...library].filter(([path]) => !/^tags\/[0-9a-f]/u.test(path))),
    );
    const { result } = renderMoments({ tags: ["谷歌"] }, server);
    await waitFor(() => expect(result.current.error).toMatchObject({ code: "not-found" }));
  });

  it("gives up on a network that is gone after three tries", async () => {
    vi.useFakeTimers();
    const server = serveFiles();
    server.isReachable = false;
    const { result } = renderMoments({ tags: ["谷歌"] }, server);
    await act(() => vi.advanceTimersByTimeAsync(5000));
    expect(result.current.error).toMatchObject({ code: "offline" });
    expect(server.requests).toHaveLength(3);
  });
});
