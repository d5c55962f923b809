import type { Plugin } from "vite";
import * as v from "valibot";

/** Finds the parts of the app that come right after a page, and tells which they are. */
export interface SoonParts {
  readonly plugin: Plugin;
  /** Of a module's id, once all modules are read. */
  readonly has: (id: string) => boolean;
}

/**
 * Reads them from where they are declared, as `lazyPart(() => import("…"), { comesSoon: … })`. They
 * are wanted together: one script for all of them is asked for once, and compresses better than
 * thirty.
 */
export function findSoonParts(): SoonParts {
  const ids = new Set<string>();
  const plugin: Plugin = {
    name: "soon-parts",
    apply: "build",
    enforce: "post",
    transform: {
      filter: { code: /comesSoon/u },
      async handler(code, importer) {
        for (const specifier of listSoonImports(this.parse(code))) {
          const resolved = await this.resolve(specifier, importer);
          if (resolved) ids.add(resolved.id);
        }
      },
    },
  };
  return { plugin, has: (id) => ids.has(id) };
}

const callSchema = v.object({
  type: v.literal("CallExpression"),
  callee: v.object({ name: v.literal("lazyPart") }),
  arguments: v.tuple([v.unknown(), v.object({ properties: v.array(v.unknown()) })]),
});
const soonSchema = v.object({ key: v.object({ name: v.literal("comesSoon") }) });
const importSchema = v.object({
  type: v.literal("ImportExpression"),
  source: v.object({ value: v.string() }),
});

/** What such parts are imported by, in a module's syntax tree. */
function listSoonImports(tree: unknown): string[] {
  const soon = listNodes(tree, callSchema).filter(({ arguments: [, { properties }] }) =>
    properties.some((property) => v.is(soonSchema, property)),
  );
  return soon.flatMap(({ arguments: [load] }) =>
    listNodes(load, importSchema).map(({ source }) => source.value),
  );
}

function listNodes<T extends v.GenericSchema>(tree: unknown, schema: T): v.InferOutput<T>[] {
  if (typeof tree !== "object" || tree === null) return [];
  const inside = Object.values(tree).flatMap((child: unknown) => listNodes(child, schema));
  return v.is(schema, tree) ? [tree, ...inside] : inside;
}
