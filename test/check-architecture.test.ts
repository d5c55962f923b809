import { describe, expect, it } from "vitest";
import {
  checkSource,
  findShelfCircle,
  findUnplaced,
  parseRoomMap,
  type ArchitectureLaw,
} from "./support/check-architecture.ts";

/** A small law with each kind of rule. */
const law: ArchitectureLaw = {
  rooms: {
    core: { rooms: [], packages: ["valibot"] },
    publish: { rooms: ["core"], packages: ["node:*"] },
    catalog: { rooms: ["core"], packages: ["react"] },
    player: {
      rooms: ["core"],
      packages: ["howler", "zustand/vanilla"],
      shelves: { engine: [], "engine/sound": ["engine"], ".": ["engine"], react: ["."] },
      shelfPackages: { react: ["react", "zustand"] },
    },
    ui: { rooms: ["core"], packages: ["react"] },
    features: { rooms: ["core", "ui", "player"], packages: ["react"] },
    app: { rooms: ["core", "ui", "features", "player"], packages: ["react-dom"] },
  },
  doors: {
    howler: ["player/engine/howler-engine.ts"],
    "node:*": ["publish/"],
    fetch: ["catalog/fetch-json.ts"],
    localStorage: ["player/memory.ts"],
    indexedDB: [],
    location: ["app/"],
    history: ["app/"],
    "CSS.highlights": ["features/panel/highlight-painter.ts"],
    "import()": ["app/loader.ts"],
  },
  loaders: ["lazyPart"],
  sealedFolders: ["features"],
  rawMarkup: {
    rooms: ["app", "features", "ui"],
    words: [
      "dangerouslySetInnerHTML",
      "innerHTML",
      "outerHTML",
      "insertAdjacentHTML",
      "document.write",
    ],
  },
  vagueNames: ["utils", "types", "helpers"],
  maxLines: 250,
};

/** Codes of the rules that a file with this text breaks. */
function judge(path: string, text: string): string[] {
  return checkSource(law, { path, text }).map(({ code }) => code);
}

describe("checkSource, imports", () => {
  it.each([
    ["core/a.ts", 'import * as v from "valibot"; import { b } from "./b.ts";'],
    ["core/deep/a.ts", 'import { b } from "../b.ts";'],
    ["publish/a.ts", 'import { join } from "node:path"; import { b } from "#core/b.ts";'],
    ["player/a.ts", 'import { b } from "./engine/b.ts";'],
    ["player/engine/deep/a.ts", 'import { b } from "../b.ts";'],
    ["player/engine/sound/a.ts", 'import { b } from "../b.ts";'],
    ["player/a.ts", 'import { createStore } from "zustand/vanilla";'],
    ["player/react/a.ts", 'import { useState } from "react"; import { useStore } from "zustand";'],
    ["player/react/deep/a.ts", 'import { createStore } from "zustand/vanilla";'],
    ["features/list/a.tsx", 'import { b } from "./b.ts"; import { C } from "#ui/c.tsx";'],
    ["app/main.tsx", 'import "./style.css"; import { createRoot } from "react-dom/client";'],
    ["app/a.tsx", 'const page = lazyPart(async () => (await import("#features/list/a.tsx")).A);'],
  ])("allows in %s: %s", (path, text) => {
    expect(judge(path, text)).toEqual([]);
  });

  it.each([
    ["foreign-room", "core/a.ts", 'import { b } from "#ui/b.tsx";'],
    ["foreign-room", "core/a.ts", 'import type { B } from "#ui/b.tsx";'],
    ["foreign-room", "core/a.ts", 'import "#ui/b.tsx";'],
    ["foreign-room", "core/a.ts", 'export { b } from "#ui/b.tsx"; const a = 1;'],
    ["foreign-room", "core/a.ts", 'export type { B } from "#ui/b.tsx"; const a = 1;'],
    ["foreign-room", "core/a.ts", 'export * from "#ui/b.tsx"; const a = 1;'],
    ["foreign-room", "core/a.ts", 'const b = lazyPart(() => import("#ui/b.tsx"));'],
    ["foreign-room", "core/a.ts", 'type B = import("#ui/b.tsx").B;'],
    ["foreign-room", "core/a.ts", 'import b = require("#ui/b.tsx");'],
    ["foreign-room", "catalog/a.ts", 'import { b } from "#player/b.ts";'],
    ["foreign-room", "app/a.ts", 'import { b } from "#publish/b.ts";'],
    ["foreign-package", "core/a.ts", 'import { useState } from "react";'],
    ["foreign-package", "core/a.ts", 'import { b } from "valibot-extra";'],
    ["foreign-package", "player/a.ts", 'import { useState } from "react";'],
    ["foreign-package", "player/a.ts", 'import { useStore } from "zustand";'],
    ["foreign-package", "player/engine/a.ts", 'import type { RefObject } from "react";'],
    ["foreign-package", "features/list/a.ts", 'import { Link } from "wouter";'],
    ["foreign-package", "publish/a.ts", 'import { join } from "path";'],
    ["foreign-package", "app/a.ts", 'import { b } from "https://example.org/b.js";'],
    ["leaves-room", "core/a.ts", 'import { b } from "../ui/b.tsx";'],
    ["leaves-room", "core/a.ts", 'import data from "../../package.json";'],
    ["foreign-shelf", "player/engine/a.ts", 'import { b } from "../b.ts";'],
    ["foreign-shelf", "player/engine/a.ts", 'import { b } from "./sound/b.ts";'],
    ["foreign-shelf", "player/a.ts", 'import { b } from "./cellar/b.ts";'],
    ["own-room-by-name", "core/a.ts", 'import { b } from "#core/b.ts";'],
    ["foreign-folder", "features/list/a.ts", 'import { b } from "../panel/b.ts";'],
    ["foreign-folder", "features/list/a.ts", 'import { b } from "#features/panel/b.ts";'],
    ["computed-import", "app/a.ts", "const b = lazyPart(() => import(name));"],
    ["computed-import", "app/a.ts", 'const b = import.meta.glob("./*.ts");'],
    ["computed-import", "app/a.ts", 'const b = require("./b.ts");'],
  ])("BAD: %s in %s: %s", (code, path, text) => {
    expect(judge(path, text)).toEqual([code]);
  });

  it("names file, line and text of what breaks the law", () => {
    const text = '// "#ui/comment.ts" is no import\nimport { b } from "#ui/b.tsx";\n';
    expect(checkSource(law, { path: "core/a.ts", text })).toEqual([
      { code: "foreign-room", path: "core/a.ts", line: 2, quoted: "#ui/b.tsx" },
    ]);
  });

  it("throws for a file that cannot be parsed", () => {
    expect(() => judge("core/a.ts", "import {")).toThrow("core/a.ts");
  });
});

describe("checkSource, doors", () => {
  it.each([
    ["player/engine/howler-engine.ts", 'import { Howl } from "howler";'],
    ["catalog/fetch-json.ts", "await fetch(url);"],
    ["player/memory.ts", "const open = () => localStorage;"],
    ["app/router.ts", 'window.location.href; history.pushState(null, "", "/");'],
    ["features/panel/highlight-painter.ts", 'CSS.highlights.delete("a");'],
    ["app/loader.ts", 'const load = () => import("./a.ts");'],
    ["features/list/a.tsx", 'const A = lazyPart(async () => (await import("./b.tsx")).B, {});'],
    ["features/list/a.ts", 'type B = import("./b.ts").B;'],
    // Names that only look like the thing.
    [
      "core/a.ts",
      'const place = { location: 1 }; place.location; interface B { history: "fetch" }',
    ],
    [
      "core/a.ts",
      "const { history } = player; const find = (location = 1) => history.at(location);",
    ],
    ["catalog/a.ts", "export type Fetch = typeof fetch; query.fetch(); // fetch(url)"],
    ["ui/a.ts", 'const canPaint = CSS.supports("color", "red");'],
  ])("allows in %s: %s", (path, text) => {
    expect(judge(path, text)).toEqual([]);
  });

  it.each([
    ["player/player.ts", 'import { Howl } from "howler";'],
    ["player/player.ts", 'import type { Howl } from "howler";'],
    ["catalog/a.ts", "await fetch(url);"],
    ["catalog/a.ts", "const load = fetch;"],
    ["catalog/a.ts", "await window.fetch(url);"],
    ["catalog/a.ts", "await globalThis?.fetch(url);"],
    ["publish/a.ts", "await fetch(url);"],
    ["features/list/a.ts", 'localStorage.getItem("a");'],
    ["features/list/a.ts", "const { localStorage } = window;"],
    ["player/player.ts", 'indexedDB.open("a");'],
    ["app/a.tsx", 'const A = lazy(() => import("./b.tsx"));'],
    ["app/a.tsx", 'const load = async () => await import("./b.tsx"); lazyPart(load);'],
    ["app/a.tsx", 'lazyPart(() => fetchAll(import("./b.tsx")));'],
    ["app/a.tsx", 'import("./b.tsx").then(lazyPart);'],
    ["ui/a.ts", "document.location.reload();"],
    ["ui/a.ts", "history.back();"],
    ["features/panel/a.ts", "CSS.highlights.clear();"],
    ["ui/a.ts", "(window as Window).CSS?.highlights.clear();"],
  ])("BAD: wrong-door in %s: %s", (path, text) => {
    expect(judge(path, text)).toContain("wrong-door");
  });

  it("BAD: node:* outside of publish is a wrong door and a foreign package", () => {
    const text = 'import { join } from "node:path";';
    expect(judge("core/a.ts", text)).toEqual(["foreign-package", "wrong-door"]);
  });
});

describe("checkSource, files", () => {
  const line = "const a = 1;\n";

  it.each([
    ["no-room", "main.ts", line],
    ["no-room", "cellar/a.ts", line],
    ["no-room", "features/a.ts", line],
    ["no-room", "player/cellar/a.ts", line],
    ["raw-markup", "ui/a.tsx", "<p dangerouslySetInnerHTML={{ __html: a }} />;"],
    ["raw-markup", "app/a.ts", "element.innerHTML = a;"],
    ["raw-markup", "app/a.ts", 'element["outerHTML"] = a;'],
    ["raw-markup", "features/list/a.ts", 'element.insertAdjacentHTML("beforeend", a);'],
    ["raw-markup", "app/a.ts", "document.write(a);"],
    ["default-export", "core/a.ts", "export default 1;"],
    ["default-export", "core/a.ts", "const a = 1; export { a as default };"],
    ["default-export", "core/a.ts", 'const a = 1; export { default } from "./b.ts";'],
    ["barrel", "core/index.ts", line],
    ["barrel", "core/all.ts", 'export * from "./a.ts"; export { b } from "./b.ts";'],
    ["vague-name", "core/utils.ts", line],
    ["vague-name", "features/list/types.ts", line],
    ["too-long", "core/a.ts", line.repeat(251)],
  ])("BAD: %s in %s: %s", (code, path, text) => {
    expect(judge(path, text)).toEqual([code]);
  });

  it.each([
    ["a file of 250 lines", "core/a.ts", line.repeat(250)],
    ["markup in publish, which writes pages", "publish/a.ts", 'const text = "innerHTML";'],
    ["a file that adds to what it passes on", "core/a.ts", `export * from "./b.ts"; ${line}`],
  ])("allows %s", (_, path, text) => {
    expect(judge(path, text)).toEqual([]);
  });
});

describe("findShelfCircle", () => {
  it("names the shelves of a circle", () => {
    const shelves = { top: ["left"], left: ["right"], right: ["low", "left"], low: [] };
    expect(findShelfCircle(shelves)).toEqual(["left", "right", "left"]);
  });

  it("finds none where arrows only meet", () => {
    expect(
      findShelfCircle({ top: ["left", "right"], left: ["low"], right: ["low"], low: [] }),
    ).toEqual([]);
  });
});

describe("findUnplaced", () => {
  it("finds what is named neither in a code span nor in a fenced block", () => {
    const markdown = "A `shelf/a.ts`, `b.ts` and c.ts.\n\n```\nd/  all of it\n```\n";
    expect(findUnplaced(markdown, ["shelf/", "b.ts", "c.ts", "d/", "e/"])).toEqual(["c.ts", "e/"]);
  });
});

describe("parseRoomMap", () => {
  it("reads the rooms of the fenced tree below src/", () => {
    const tree = "src/\n  core/   the domain\n    deep/\n  ui/\n  main.ts\n\ntest/\n  support/\n";
    const markdown = `# App\n\n\`\`\`\nnpm run x\n\`\`\`\n\n\`\`\`text\n${tree}\`\`\`\n  app/\n`;
    expect(parseRoomMap(markdown)).toEqual(["core", "ui"]);
  });

  it("finds no map without such a block", () => {
    expect(parseRoomMap("src/\n  core/\n\n```\nlib/\n  core/\n```\n")).toBeUndefined();
  });
});
