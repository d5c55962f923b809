import type { SourceFile } from "./check-architecture.ts";
import { resolveImport } from "./resolve-import.ts";
import { readSourceFacts } from "./source-facts.ts";

/**
 * Files that import one another in a circle, each circle as `a.ts -> b.ts -> a.ts`; imports of
 * types, re-exports and `import()` count. At least one circle of every knot is named.
 */
export function findFileCircles(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const targets = new Map(
    files.map(({ path, text }) => [
      path,
      readSourceFacts(path, text)
        .imports.map((fact) => resolveImport(path, fact.text))
        .filter((target) => paths.has(target)),
    ]),
  );
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) {
      circles.push([...way.slice(way.indexOf(path)), path].join(" -> "));
      return;
    }
    if (finished.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
    finished.add(path);
  };
  for (const { path } of files) visit(path, []);
  return circles;
}
