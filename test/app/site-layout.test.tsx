import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { errorMessages } from "#messages/zh/errors.ts";
import { openEpisode } from "./open-app.tsx";

beforeEach(() => {
  // React reports the error to the console as well.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

/** The three parts of a page that stand without one another. */
const landmarks = {
  rail: () => screen.queryByRole("link", { name: "历史" }),
  page: () => screen.queryByRole("region", { name: "文稿" }),
  player: () => screen.queryByRole("region", { name: "播放器" }),
};

/** Opens an episode and spoils one thing that only one part of the page reads. */
async function spoil(key: readonly string[], change: object): Promise<void> {
  const { queryClient } = await openEpisode();
  // What comes later would mend it.
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  act(() => {
    queryClient.setQueriesData({ queryKey: key }, (data: unknown) => {
      if (typeof data !== "object" || data === null) return data;
      return "pages" in data ? { ...data, pages: [change] } : { ...data, ...change };
    });
  });
}

describe("SiteLayout: a fault", () => {
  it.each([
    { part: "rail", key: ["station"], change: { title: undefined } },
    { part: "page", key: ["episode"], change: { teasers: 5 } },
    { part: "player", key: ["episode"], change: { peaks: { length: 1 } } },
  ] as const)("of the $part leaves the others", async ({ part, key, change }) => {
    await spoil(key, change);
    await waitFor(() => expect(landmarks[part]()).toBeNull());
    const alert = screen.getByText(errorMessages.crashed);
    expect(
      within(alert.parentElement ?? alert).getByRole("button", { name: "刷新" }),
    ).toBeVisible();
    const others = Object.entries(landmarks).filter(([name]) => name !== part);
    for (const [, find] of others) expect(find()).toBeInTheDocument();
  });
});
