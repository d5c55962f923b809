import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import { setMediaMatching, setWindowWidth } from "../../support/fake-media.ts";

describe("useMediaQuery", () => {
  it("says whether the query holds", () => {
    setMediaMatching("(pointer: coarse)");
    expect(renderHook(() => useMediaQuery("(pointer: coarse)")).result.current).toBe(true);
    expect(renderHook(() => useMediaQuery("(pointer: fine)")).result.current).toBe(false);
  });

  it("goes with the window", () => {
    const { result } = renderHook(() => useMediaQuery("(min-width: 760px)"));
    expect(result.current).toBe(true);
    setWindowWidth(390);
    expect(result.current).toBe(false);
    setWindowWidth(760);
    expect(result.current).toBe(true);
  });
});
