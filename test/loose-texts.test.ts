import { describe, expect, it } from "vitest";
import { findLooseTexts } from "./support/find-loose-texts.ts";
import { houseFiles } from "./support/house.ts";

/** Names under which components hand elements on. */
const nodeNames = new Set([
  "before",
  "above",
  "children",
  "chips",
  "createPortal",
  "menu",
  "note",
  "options",
  "pinned",
  "prefetcher",
  "prompt",
  "region",
  "renderForm",
  "tools",
  "words",
]);

const find = (jsx: string): readonly string[] =>
  findLooseTexts("a.tsx", `const a = ${jsx};`, nodeNames).map(({ text }) => text);

describe("findLooseTexts", () => {
  it.each([
    ["<p>words <b>bold</b></p>", ["words"]],
    ["<p><Icon /> {clock}</p>", ["{clock}"]],
    ["<p>{isNew && ` · ${left}`}<b>1</b></p>", ["{isNew && ` · ${left}`}"]],
    ["<p>{a ? <b>1</b> : messages.rest}<b>2</b></p>", ["{a ? <b>1</b> : messages.rest}"]],
    ["<p>{name ?? <b>1</b>}<b>2</b></p>", ["{name ?? <b>1</b>}"]],
    ["<>{text.slice(1)}</>", ["{text.slice(1)}"]],
    ["<p>{names.map((name) => name)}<b>2</b></p>", ["{names.map((name) => name)}"]],
  ])("finds %s", (jsx, texts) => {
    expect(find(jsx)).toEqual(texts);
  });

  it.each([
    ["<p>words</p>"],
    ["<p>{isNew && messages.isNew}</p>"],
    ["<p><Icon /> <span>{clock}</span></p>"],
    ["<p>{isNew && <b>1</b>}<b>2</b></p>"],
    ["<p>{names?.map((name) => <b>{name}</b>)}<b>2</b></p>"],
    ["<p>{/* why */}{text}</p>"],
    ["<p>{chips.slice(0, 2)}{menu}</p>"],
  ])("leaves %s alone", (jsx) => {
    expect(find(jsx)).toEqual([]);
  });
});

describe("the house", () => {
  it("has no text beside other children, which a browser's translation takes away from React", () => {
    const found = houseFiles
      .filter(({ path }) => path.endsWith(".tsx"))
      .flatMap(({ path, text }) =>
        findLooseTexts(path, text, nodeNames).map((loose) => `${path}:${loose.line} ${loose.text}`),
      );
    expect(found).toEqual([]);
  });
});
