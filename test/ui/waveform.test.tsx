import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { sampleEpisode } from "../support/sample-episode.ts";
import { Waveform } from "#ui/waveform.tsx";

function renderPaths(peaks: readonly number[]): string[] {
  const { container } = render(<Waveform peaks={peaks} />);
  return [...container.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
}

describe("Waveform", () => {
  it("draws all bars with one path, twice: the whole and the played part", () => {
    const [whole = "", played] = renderPaths(sampleEpisode.peaks);
    expect(played).toBe(whole);
    expect(whole.split("M").length - 1).toBeGreaterThan(100);
  });

  it.each([[[]], [[0]], [[1, 1, 1]]])(
    "draws the peaks %j without a number that is none",
    (peaks) => {
      const [whole = ""] = renderPaths(peaks);
      expect(whole).toMatch(/^(?:M\d+ [\d.]+v[\d.]+)+$/u);
    },
  );

  it("is nothing to a screen reader", () => {
    const { container } = render(<Waveform peaks={[0.5]} />);
    expect(container.querySelector("svg")).toHaveAttribute("aria-hidden", "true");
  });
});
