import { build, type Plugin } from "vite";
import { expect, it } from "vitest";
import { findSoonParts } from "../../../src/publish/site/soon-parts.ts";

/** Modules that stand in no file, by name. */
const serve = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: "modules",
  resolveId: (name) => (name in modules ? name : undefined),
  load: (name) => modules[name],
});

it("finds what comes right after a page where it is declared, and no other part", async () => {
  const parts = findSoonParts();
  const modules = {
    entry: `import { lazyPart } from "lazy";
      export const One = lazyPart(async () => (await import("one")).One, { comesSoon: "unseen" });
      export const Two = lazyPart(async () => (await import("two")).Two, { isSilent: true });
      export const Three = lazyPart(async () => (await import("three")).Three);
      export const four = () => import("four");`,
    lazy: "export const lazyPart = (load, options) => [load, options];",
    one: "export const One = 1;",
    two: "export const Two = 2;",
    three: "export const Three = 3;",
    four: 'export const comesSoon = "no part";',
  };
  await build({
    configFile: false,
    logLevel: "silent",
    plugins: [serve(modules), parts.plugin],
    build: { write: false, rolldownOptions: { input: "entry" } },
  });
  expect(Object.keys(modules).filter(parts.has)).toEqual(["one"]);
});
