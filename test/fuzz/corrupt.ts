import * as fc from "fast-check";

/** Values that a careless or hostile hand writes where another is expected. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, "", 0, -1, 0.5, 1e308, 2 ** 53, [], {}, [[]], "<b>", "‮x", "../x"),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.double(),
  fc.integer(),
);

/** Damages text: cut off, a stretch lost, doubled or overwritten, a character changed. */
export function corruptText(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length);
  const stretch = fc.tuple(place, fc.nat(Math.min(text.length, 200)));
  return fc.oneof(
    place.map((at) => text.slice(0, at)),
    stretch.map(([at, length]) => text.slice(0, at) + text.slice(at + length)),
    stretch.map(([at, length]) => text.slice(0, at + length) + text.slice(at)),
    fc
      .tuple(place, fc.string({ unit: "binary", minLength: 1, maxLength: 8 }))
      .map(([at, more]) => text.slice(0, at) + more + text.slice(at + more.length)),
    fc.constantFrom("", "null", "[]", "{}", "<!doctype html>", text.slice(1), `${text}${text}`),
    fc.nat(100_000).map((depth) => "[".repeat(depth)),
  );
}

/** Damages bytes: cut off, lengthened, or some of them changed. */
export function corruptBytes(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.nat(Math.max(0, bytes.length - 1)), fc.nat(255));
  return fc.oneof(
    fc.nat(bytes.length).map((at) => Uint8Array.from(bytes.subarray(0, at))),
    fc.uint8Array({ minLength: 1, maxLength: 64 }).map((more) => Uint8Array.of(...bytes, ...more)),
    fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) => {
      const copy = Uint8Array.from(bytes);
      for (const [at, value] of changes) copy[at] = value;
      return copy;
    }),
  );
}

/** Puts an odd value somewhere into JSON, or takes something out of it: still JSON, another shape. */
export function corruptJson(text: string): fc.Arbitrary<string> {
  const places = listPlaces(JSON.parse(text));
  return fc
    .tuple(fc.constantFrom(...places), fc.option(oddValue, { nil: undefined }))
    .map(([path, value]) => {
      const root: unknown = JSON.parse(text);
      if (path.length === 0) return JSON.stringify(value ?? null);
      setAt(root, path, value);
      return JSON.stringify(root);
    });
}

type JsonPath = readonly string[];

/** Paths of all values, of long lists those of the first and last few. */
function listPlaces(value: unknown, path: JsonPath = []): JsonPath[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Object.entries(value);
  const some = entries.length > 12 ? [...entries.slice(0, 6), ...entries.slice(-6)] : entries;
  return [path, ...some.flatMap(([key, inner]) => listPlaces(inner, [...path, key]))];
}

function setAt(root: unknown, path: JsonPath, value: unknown): void {
  const last = path.at(-1) ?? "";
  let parent = root;
  for (const key of path.slice(0, -1)) parent = isParent(parent) ? parent[key] : undefined;
  if (!isParent(parent)) return;
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
}

const isParent = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
