import * as v from "valibot";
import { LineCounter, parseDocument, type Document } from "yaml";

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

/** What stands above the notes between two lines of `---`. */
export type FrontMatter = {
  readonly [Key in keyof typeof fields]?: v.InferOutput<(typeof fields)[Key]>;
};

/** What is wrong with the front matter, where, quoting the text at fault. */
export interface FrontMatterProblem {
  readonly code: "bad-front-matter";
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
 * Reads YAML between two lines of `---` at the top. What does not fit is a problem and left
 * out; notes without it have none. Never throws.
 *
 * @see https://yaml.org/spec/1.2.2/
 */
export function splitFrontMatter(lines: readonly string[]): FrontMatterSplit {
  const first = lines.findIndex((line) => line.trim() !== "");
  const length = lines[first]?.trim() === "---" ? findEnd(lines.slice(first + 1)) : -1;
  if (length === -1) return { frontMatter: {}, body: lines, problems: [] };
  const inner = lines.slice(first + 1, first + 1 + length);
  const body = lines.map((line, index) => (index <= first + 1 + length ? "" : line));
  return { ...readFields(inner, first + 1), body };
}

/** A rule at the top is no front matter: there the first line says `name: value`. */
function findEnd(lines: readonly string[]): number {
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)\s*$/u.test(line));
  const named = lines.slice(0, Math.max(0, end)).filter((line) => !/^\s*(?:#.*)?$/u.test(line));
  return named.length === 0 || /^[\p{L}\w"'-]+\s*:(?:\s|$)/u.test(named[0] ?? "") ? end : -1;
}

function readFields(
  lines: readonly string[],
  firstLine: number,
): Pick<FrontMatterSplit, "frontMatter" | "problems"> {
  const counter = new LineCounter();
  const document = parseDocument(lines.join("\n"), { lineCounter: counter, logLevel: "silent" });
  const problems = document.errors.map(({ pos }): FrontMatterProblem => {
    const line = counter.linePos(pos[0]).line;
    return toProblem(firstLine + line, lines[line - 1]);
  });
  const value = problems.length > 0 ? {} : readValue(document);
  const entries = Object.entries(typeof value === "object" && value !== null ? value : {});
  const found: [string, unknown][] = [];
  for (const [key, content] of entries) {
    const folded = key.toLowerCase();
    const name = synonyms[folded] ?? folded;
    if (content === null || content === undefined || !isField(name)) continue;
    const result = v.safeParse<v.GenericSchema>(fields[name], content);
    if (result.success) found.push([name, result.output]);
    else {
      const line = lines.findIndex((text) => text.trimStart().startsWith(key));
      problems.push(toProblem(firstLine + line + 1, lines[line]));
    }
  }
  // Each entry was checked by the schema of its own name.
  return { frontMatter: Object.fromEntries(found) as FrontMatter, problems };
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

function toProblem(line: number, quoted = ""): FrontMatterProblem {
  return { code: "bad-front-matter", line, quoted: quoted.trim() };
}
