import { onlineManager } from "@tanstack/react-query";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CatalogError, type CatalogErrorCode } from "#catalog/catalog-error.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";

afterEach(() => {
  onlineManager.setOnline(true);
});

/** How often a query is tried that fails each time, and what it says in the end. */
async function countTries(fault: Error): Promise<number> {
  vi.useFakeTimers();
  const queryFn = vi.fn<() => Promise<never>>().mockRejectedValue(fault);
  const query = createQueryClient().fetchQuery({ queryKey: ["failing"], queryFn });
  const outcome = query.catch((caught: unknown) => caught);
  await vi.runAllTimersAsync();
  expect(await outcome).toBe(fault);
  return queryFn.mock.calls.length;
}

describe("createQueryClient", () => {
  it("tries twice more when the server cannot be reached", async () => {
    await expect(countTries(new CatalogError("offline", "a.json"))).resolves.toBe(3);
  });

  it.each<CatalogErrorCode>(["not-found", "bad-shape", "newer-version"])(
    "does not try again after %s, which no waiting mends",
    async (code) => {
      await expect(countTries(new CatalogError(code, "a.json"))).resolves.toBe(1);
    },
  );

  it("does not try again after an error that is no catalog error", async () => {
    await expect(countTries(new TypeError("a bug"))).resolves.toBe(1);
  });

  it("gives a file again from memory while it is fresh", async () => {
    vi.useFakeTimers();
    const queryFn = vi.fn<() => Promise<string>>().mockResolvedValue("file");
    const client = createQueryClient();
    await client.fetchQuery({ queryKey: ["file"], queryFn });
    vi.advanceTimersByTime(9 * 60_000);
    await client.fetchQuery({ queryKey: ["file"], queryFn });
    expect(queryFn).toHaveBeenCalledTimes(1);
  });

  it("loads although the browser says that it is offline, so that a sentence can say so", async () => {
    onlineManager.setOnline(false);
    const query = { queryKey: ["file"], queryFn: async () => "file" };
    await expect(createQueryClient().fetchQuery(query)).resolves.toBe("file");
  });
});
