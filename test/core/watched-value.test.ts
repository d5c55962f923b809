import { describe, expect, it, vi } from "vitest";
import { createWatchedValue } from "#core/watched-value.ts";

describe("createWatchedValue", () => {
  it("tells of every change, when it can be read, until nobody listens", () => {
    const value = createWatchedValue("一");
    const read = vi.fn<(now: string) => void>();
    const stop = value.subscribe(() => read(value.read()));
    value.change("二");
    value.change("三");
    stop();
    value.change("四");
    expect(read.mock.calls).toEqual([["二"], ["三"]]);
    expect(value.read()).toBe("四");
  });
});
