import { describe, expect, it } from "vitest";
import { components } from "./states/components.tsx";
import { houseFiles } from "./support/house.ts";

/** What is no component to be looked at by itself, and why. */
const unseen = new Map([
  ["Clauses", "breaks a line, and is seen in headlines"],
  ["TagCross", "is a cross beside a tag's name, and is seen on its page"],
  ["TagToggle", "is seen in TagChoiceButtons"],
  ["Toaster", "shows a ToastCard"],
  ["ToastForm", "is seen in a ToastCard"],
  ["LoadingNote", "is a word on an empty page"],
  ["Sheet", "is seen in every panel"],
  ["Popover", "shows a panel below its button"],
  ["WindowedRows", "lays out the rows of others"],
  ["MediaPart", "shows its children, or nothing, by the screen"],
  ["StandingPart", "leaves what stands in a page, and shows nothing of its own"],
  ["MenuButton", "shows a menu below its button"],
]);

/** The components that a piece of the page gives out. */
const listComponents = (room: string): string[] =>
  houseFiles
    .filter(({ path }) => path.startsWith(`${room}/`) && path.endsWith(".tsx"))
    .flatMap(({ text }) =>
      [...text.matchAll(/^export (?:function|const) ([A-Z]\w+)/gmu)].map(([, name = ""]) => name),
    );

describe("the list of components", () => {
  it("has every piece of ui, or a reason why not", () => {
    const listed = new Set(components.map(({ name }) => name));
    const missing = listComponents("ui").filter((name) => !listed.has(name) && !unseen.has(name));
    expect(missing).toEqual([]);
  });

  it("has no reason for what is not there any more, or is looked at", () => {
    const known = listComponents("ui");
    const listed = new Set(components.map(({ name }) => name));
    const needless = [...unseen.keys()].filter((name) => !known.includes(name) || listed.has(name));
    expect(needless).toEqual([]);
  });

  it("has each component once", () => {
    const names = components.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
