import * as v from "valibot";
import { inputLimits } from "../faults/input-limits.ts";
import { LineCounter, parseDocument, type Document } from "yaml";
import { parseTomlLines } from "./toml-lines.ts";

const textField = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value).trim()),
  v.nonEmpty(),
);
const listField = v.union([
  v.array(textField),
  v.pipe(
    textField,
    v.transform((text) => text.split(/[,，、;；]/u).map((one) => one.trim())),
  ),
]);
const ordinalField = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.transform(Number))]),
  v.safeInteger(),
  v.minValue(1),
);

const personField = v.union([
  v.pipe(
    textField,
    v.transform((name) => ({ name })),
  ),
  v.object({
    name: textField,
    role: v.optional(textField),
    image: v.optional(textField),
    url: v.optional(textField),
  }),
]);
const peopleField = v.union([
  v.array(personField),
  v.pipe(
    personField,
    v.transform((person) => [person]),
  ),
]);

/** What each field of the front matter may be; fields that are not listed are left alone. */
const fields = {
  title: textField,
  headline: textField,
  date: textField,
  id: textField,
  number: ordinalField,
  season: ordinalField,
  language: textField,
  cover: textField,
  tags: listField,
  people: peopleField,
  hosts: peopleField,
  guests: peopleField,
  chapters: v.array(
    v.union([
      textField,
      v.object({
        start: textField,
        title: textField,
        url: v.optional(textField),
        image: v.optional(textField),
      }),
    ]),
  ),
} as const;

/** Other words for the same, as other programs write them. */
const synonyms: Readonly<Record<string, string>> = {
  episode: "number",
  pubdate: "date",
  published: "date",
  keywords: "tags",
  lang: "language",
  slug: "id",
  image: "cover",
  host: "hosts",
  guest: "guests",
  speakers: "people",
};

/** What stands above the notes between two lines of `---` or `+++`. */
export type FrontMatter = {
  readonly [Key in keyof typeof fields]?: v.InferOutput<(typeof fields)[Key]>;
};

/** What is wrong with the front matter, where, quoting the text at fault. */
export interface FrontMatterProblem {
  readonly code: "bad-front-matter" | "bad-toml";
  readonly line: number;
  readonly quoted: string;
}

/** The front matter of notes, and their lines with it blanked, so that numbers stay. */
export interface FrontMatterSplit {
  readonly frontMatter: FrontMatter;
  readonly body: readonly string[];
  readonly problems: readonly FrontMatterProblem[];
}

/**
 * Reads YAML between two lines of `---` at the top, or TOML between two of `+++`. What does not fit
 * is a problem and left out; notes without it have none. Never throws.
 *
 * @see https://yaml.org/spec/1.2.2/
 */
export function splitFrontMatter(lines: readonly string[]): FrontMatterSplit {
  const first = lines.findIndex((line) => line.trim() !== "");
  const fence = lines[first]?.trim();
  const isToml = fence === "+++";
  const findEnd = isToml ? findTomlEnd : findYamlEnd;
  const length = isToml || fence === "---" ? findEnd(lines.slice(first + 1)) : -1;
  if (length === -1) return { frontMatter: {}, body: lines, problems: [] };
  const inner = lines.slice(first + 1, first + 1 + length);
  const body = lines.map((line, index) => (index <= first + 1 + length ? "" : line));
  const read = isToml ? readToml(inner) : readYaml(inner);
  return { ...readFields(inner, first + 1, read), body };
}

const findTomlEnd = (lines: readonly string[]): number =>
  lines.findIndex((line) => /^\+{3}\s*$/u.test(line));

/** A rule at the top is no front matter: there the first line says `name: value`. */
function findYamlEnd(lines: readonly string[]): number {
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)\s*$/u.test(line));
  const named = lines.slice(0, Math.max(0, end)).filter((line) => !/^\s*(?:#.*)?$/u.test(line));
  return named.length === 0 || /^[\p{L}\w"'-]+\s*:(?:\s|$)/u.test(named[0] ?? "") ? end : -1;
}

/** What was read of it, in whatever grammar, and the 1-based lines at fault among its own. */
interface ReadLines {
  readonly code: FrontMatterProblem["code"];
  readonly value: unknown;
  readonly faults: readonly number[];
}

function readToml(lines: readonly string[]): ReadLines {
  const result = parseTomlLines(lines);
  const code = "bad-toml";
  return result.ok
    ? { code, value: result.value, faults: [] }
    : { code, value: {}, faults: [result.line] };
}

function readYaml(lines: readonly string[]): ReadLines {
  const counter = new LineCounter();
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  if (size > inputLimits.frontMatterCharacters) {
    return { code: "bad-front-matter", value: {}, faults: [1] };
  }
  const document = parseDocument(lines.join("\n"), { lineCounter: counter, logLevel: "silent" });
  const faults = document.errors.map(({ pos }) => counter.linePos(pos[0]).line);
  const value = faults.length > 0 ? {} : readValue(document);
  return { code: "bad-front-matter", value, faults };
}

function readFields(
  lines: readonly string[],
  firstLine: number,
  { code, value, faults }: ReadLines,
): Pick<FrontMatterSplit, "frontMatter" | "problems"> {
  const toProblem = (line: number): FrontMatterProblem => ({
    code,
    line: firstLine + line,
    quoted: (lines[line - 1] ?? "").trim(),
  });
  const problems = faults.map(toProblem);
  const entries = Object.entries(typeof value === "object" && value !== null ? value : {});
  const found: [string, unknown][] = [];
  for (const [key, content] of entries) {
    const folded = key.toLowerCase();
    const name = synonyms[folded] ?? folded;
    if (content === null || content === undefined || !isField(name)) continue;
    const result = v.safeParse<v.GenericSchema>(fields[name], content);
    if (result.success) found.push([name, result.output]);
    // In TOML a list of tables begins with its name in brackets.
    else problems.push(toProblem(lines.findIndex((text) => startsWithKey(text, key)) + 1));
  }
  // Each entry was checked by the schema of its own name.
  return { frontMatter: Object.fromEntries(found) as FrontMatter, problems };
}

function startsWithKey(line: string, key: string): boolean {
  return line.replace(/^[\s["']+/u, "").startsWith(key);
}

function readValue(document: Document): unknown {
  try {
    // A deep alias can stand for gigabytes; nobody writes that by hand.
    return document.toJS({ maxAliasCount: 10 });
  } catch {
    return {};
  }
}

function isField(name: string): name is keyof typeof fields {
  return Object.hasOwn(fields, name);
}
