import { describe, expect, it, vi } from "vitest";
import { createLoadOnce } from "#ui/loading/load-once.ts";

describe("createLoadOnce", () => {
  it("finds nothing before it is loaded", async () => {
    const once = createLoadOnce(async () => "甲");
    expect(once.find()).toBeUndefined();
    await expect(once.load()).resolves.toBe("甲");
    expect(once.find()).toBe("甲");
  });

  it("loads once for all who ask, meanwhile and afterwards", async () => {
    const load = vi.fn<() => Promise<string>>().mockResolvedValue("甲");
    const once = createLoadOnce(load);
    await Promise.all([once.load(), once.load()]);
    await once.load();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("tells all who ask of a failure, and tries anew when it is asked again", async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new TypeError("offline"))
      .mockResolvedValue("甲");
    const once = createLoadOnce(load);
    const both = await Promise.allSettled([once.load(), once.load()]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(load).toHaveBeenCalledTimes(1);
    await expect(once.load()).resolves.toBe("甲");
  });
});
