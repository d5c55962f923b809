import { parseSync } from "vite";
import type { SourceFile } from "../support/check-architecture.ts";
import { resolveImport } from "../support/resolve-import.ts";

/**
 * The tests that say soonest whether a change is right: for each changed file the test of its own
 * name; where it has none, the tests that import it; where none does, those of what imports it, and
 * so on. `import()` counts, imports of types alone do not: those are checked with the types.
 *
 * @param files by their paths in the repository
 * @returns paths in alphabetical order
 */
export function findNearestTests(
  files: readonly SourceFile[],
  changed: readonly string[],
): string[] {
  const importers = listImporters(files);
  const paths = new Set(files.map(({ path }) => path));
  const nearest = changed
    .filter((path) => paths.has(path))
    .flatMap((path) => findNearest(path, importers, paths));
  return [...new Set(nearest)].toSorted();
}

function findNearest(
  changed: string,
  importers: ReadonlyMap<string, readonly string[]>,
  paths: ReadonlySet<string>,
): string[] {
  const seen = new Set([changed]);
  let near = [changed];
  while (near.length > 0) {
    const own = near.flatMap((path) => findOwnTest(path, paths) ?? []);
    if (own.length > 0) return own;
    const next = new Set(near.flatMap((path) => importers.get(path) ?? []));
    near = [...next].filter((path) => !seen.has(path));
    for (const path of near) seen.add(path);
    const tests = near.filter(isTest);
    if (tests.length > 0) return tests;
  }
  return [];
}

const isTest = (path: string): boolean => /^test\/.*\.test\.tsx?$/u.test(path);

/** A test is its own; that of `src/core/a.ts` is `test/core/a.test.ts`. */
function findOwnTest(path: string, paths: ReadonlySet<string>): string | undefined {
  if (isTest(path)) return path;
  const stem = path.replace(/^(?:src|test)\//u, "test/").replace(/\.tsx?$/u, "");
  return [`${stem}.test.ts`, `${stem}.test.tsx`].find((test) => paths.has(test));
}

/** By path: who imports it. */
function listImporters(files: readonly SourceFile[]): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const specifier of listSpecifiers(file)) {
      const target = resolveImport(file.path, specifier, "src/");
      importers.set(target, [...(importers.get(target) ?? []), file.path]);
    }
  }
  return importers;
}

function listSpecifiers({ path, text }: SourceFile): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module;
  const imported = staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const passedOn = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest && !isType ? moduleRequest.value : [],
    ),
  );
  const later = dynamicImports.map(({ moduleRequest: { start, end } }) =>
    text.slice(start, end).replaceAll(/["'`]/gu, ""),
  );
  return [...imported, ...passedOn, ...later];
}
