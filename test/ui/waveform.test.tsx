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

  it("lets a bar give way to a line where a story begins, and no more than a few of them", () => {
    const { container } = render(<Waveform peaks={[0.5]} borders={[0.25, 0.5]} barCount={40} />);
    const [bars = "", , lines = ""] = [...container.querySelectorAll("path")].map(
      (path) => path.getAttribute("d") ?? "",
    );
    expect(lines).toBe("M41 0v34M81 0v34");
    expect(bars).not.toMatch(/M(?:41|81) /u);
    expect(bars.split("M")).toHaveLength(1 + 38);
    const many = Array.from({ length: 60 }, (_, index) => index / 60);
    const long = render(<Waveform peaks={[0.5]} borders={many} />).container;
    const [all = "", , marks = ""] = [...long.querySelectorAll("path")].map(
      (path) => path.getAttribute("d") ?? "",
    );
    expect(all.split("M")).toHaveLength(1 + 120);
    expect(marks.split("M")).toHaveLength(1 + 60);
  });

  it("draws chapters where nobody has seen the sound", () => {
    const { container } = render(<Waveform peaks={[]} borders={[0.25, 0.5]} barCount={40} />);
    const paths = [...container.querySelectorAll("path")].map((path) => path.getAttribute("d"));
    expect(paths).toEqual([
      "M0.0 17H40.0M43.0 17H80.0M83.0 17H160.0",
      "M0.0 17H40.0M43.0 17H80.0M83.0 17H160.0",
      "",
    ]);
    expect(renderPaths([])[0]).toBe("M0.0 17H480.0");
  });

  it.each([[[0]], [[1, 1, 1]]])("draws the peaks %j without a number that is none", (peaks) => {
    const [whole = ""] = renderPaths(peaks);
    expect(whole).toMatch(/^(?:M\d+ [\d.]+v[\d.]+)+$/u);
  });

  it("is nothing to a screen reader", () => {
    const { container } = render(<Waveform peaks={[0.5]} />);
    expect(container.querySelector("svg")).toHaveAttribute("aria-hidden", "true");
  });
});
