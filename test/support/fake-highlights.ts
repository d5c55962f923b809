import { vi } from "vitest";

/** The Custom Highlight API with as much of it as the app uses. */
class FakeHighlight extends Set<Range> {
  priority = 0;

  constructor(...ranges: readonly Range[]) {
    super(ranges);
  }
}

/** What is painted: for a name the texts of its ranges. */
export type ReadPainted = (name: string) => readonly string[];

/** Gives the page the Custom Highlight API until the test ends. */
export function installFakeHighlights(): ReadPainted {
  const highlights = new Map<string, FakeHighlight>();
  vi.stubGlobal("CSS", { highlights });
  vi.stubGlobal("Highlight", FakeHighlight);
  return (name) => Array.from(highlights.get(name) ?? [], (range) => range.toString());
}
