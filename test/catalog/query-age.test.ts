import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";
import { createQueryAge } from "#catalog/query-age.ts";

/** A query that was answered once, and the clock by which it ages. */
async function createAnswered() {
  const clock = { nowMs: 0 };
  const { queryCache, findStaleTime } = createQueryAge(1000, () => clock.nowMs);
  const client = new QueryClient({ queryCache });
  const fetchAnswer = () => client.fetchQuery({ queryKey: ["file"], queryFn: () => "text" });
  await fetchAnswer();
  const query = queryCache.find({ queryKey: ["file"] });
  if (!query) throw new Error("the query is in the cache");
  return { clock, fetchAnswer, readStaleTime: () => findStaleTime(query) };
}

describe("createQueryAge", () => {
  it("calls an answer stale once it is old", async () => {
    const { clock, readStaleTime } = await createAnswered();
    clock.nowMs = 999;
    expect(readStaleTime()).toBe(Infinity);
    clock.nowMs = 1000;
    expect(readStaleTime()).toBe(-Infinity);
  });

  it("does not make an old answer young because the clock jumps", async () => {
    const { clock, readStaleTime } = await createAnswered();
    clock.nowMs = 1000;
    readStaleTime();
    clock.nowMs = 0;
    expect(readStaleTime()).toBe(-Infinity);
  });

  it("counts anew from the next answer", async () => {
    const { clock, fetchAnswer, readStaleTime } = await createAnswered();
    clock.nowMs = 1000;
    readStaleTime();
    await fetchAnswer();
    expect(readStaleTime()).toBe(Infinity);
  });

  it("counts an answer that was put there from when it is first asked about", () => {
    const clock = { nowMs: 5000 };
    const { queryCache, findStaleTime } = createQueryAge(1000, () => clock.nowMs);
    const client = new QueryClient({ queryCache });
    client.setQueryData(["file"], "text");
    const query = queryCache.find({ queryKey: ["file"] });
    if (!query) throw new Error("the query is in the cache");
    expect(findStaleTime(query)).toBe(Infinity);
    clock.nowMs = 6000;
    expect(findStaleTime(query)).toBe(-Infinity);
  });

  it("gives an answer a time that is a number where the clock has none", async () => {
    const readNow = vi.spyOn(Date, "now").mockReturnValue(Number.NaN);
    const { queryCache } = createQueryAge(1000, () => 0);
    const client = new QueryClient({ queryCache });
    const key = { queryKey: ["file"], retry: false };
    await client.fetchQuery({ ...key, queryFn: () => "text" });
    await client
      .fetchQuery({ ...key, queryFn: () => Promise.reject(new Error("gone")) })
      .catch(() => undefined);
    readNow.mockRestore();
    const { dataUpdatedAt, errorUpdatedAt, data } = queryCache.find(key)?.state ?? {};
    expect([dataUpdatedAt, errorUpdatedAt, data]).toEqual([0, 0, "text"]);
  });
});
