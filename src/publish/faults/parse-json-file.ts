import { findNodeAtLocation, parseTree, type ParseError } from "jsonc-parser";
import { parseFile, type FileFormat } from "#core/files/parse-file.ts";
import { PublishError, type PublishFault } from "./publish-error.ts";

type JsonPath = readonly (string | number)[];

/** The text of a JSON file and the name by which faults speak of it. */
export interface JsonText {
  readonly shownPath: string;
  readonly text: string;
}

/** A JSON file as far as it could be read. */
export type JsonFileResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: PublishFault; readonly cause?: unknown };

/**
 * Parses a JSON file by its schema.
 *
 * @throws PublishError with the line of the fault
 */
export function parseJsonFile<T>(schema: FileFormat<T>, file: JsonText): T {
  const result = readJsonFile(schema, file);
  if (result.ok) return result.value;
  throw new PublishError(result.fault, { cause: result.cause });
}

/** The same without throwing. */
export function readJsonFile<T>(
  schema: FileFormat<T>,
  { shownPath, text }: JsonText,
): JsonFileResult<T> {
  const deepLine = findDeepLine(text);
  if (deepLine !== undefined) {
    return { ok: false, fault: { code: "too-deep", where: shownPath, line: deepLine, quoted: "" } };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return {
      ok: false,
      fault: { code: "bad-json", where: shownPath, ...findSyntaxFault(text) },
      cause,
    };
  }
  const result = parseFile(schema, value);
  if (result.ok) return result;
  const { code, path, message } = result.fault;
  const line = findJsonLine(text, path);
  const quoted = formatJsonPath(path);
  const expected = describeExpectation(message);
  return { ok: false, fault: { code, where: shownPath, line, quoted, expected } };
}

/** What the schema's library says by itself, in plain words; ours are plain already. */
function describeExpectation(message: string): string {
  const [, kind, wanted = "", found = ""] =
    /^Invalid ([\w ]+): (?:Expected (.*?) but r|R)eceived (.*)$/su.exec(message) ?? [];
  if (kind === undefined) return message;
  if (kind === "key") return "it is missing";
  const expected = wanted === "" || wanted.startsWith("!") ? (expectations[kind] ?? "") : wanted;
  return expected === "" ? `it is ${found}` : `it is ${found} and should be ${expected}`;
}

const expectations: Readonly<Record<string, string>> = {
  "safe integer": "a whole number",
  length: "a text that says something",
  email: "an e-mail address",
  date: "a date like 2025-06-08",
};

/** No file of ours comes near it; a parser that finds lines would run out of stack. */
const deepestNesting = 200;

/** The 1-based line from which on a text is nested too deep, if it is. */
function findDeepLine(text: string): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isQuoted && character === "\\") at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    // A string ends with its line: what is damaged must not hide what follows.
    else if (character === "\n") isQuoted = false;
    else if (!isQuoted && (character === "[" || character === "{")) depth += 1;
    else if (!isQuoted && (character === "]" || character === "}")) depth -= 1;
    if (depth > deepestNesting) return countLines(text, at);
  }
  return undefined;
}

function findSyntaxFault(text: string): Pick<PublishFault, "line" | "quoted"> {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const offset = errors[0]?.offset ?? text.length;
  const line = countLines(text, offset);
  return { line, quoted: (text.split("\n")[line - 1] ?? "").trim() };
}

/**
 * The 1-based line where a value of a JSON text stands; where it is missing, the line of
 * the nearest value around it.
 */
export function findJsonLine(text: string, path: JsonPath): number {
  const root = parseTree(text);
  if (!root) return 1;
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return countLines(text, node.offset);
  }
  return 1;
}

/** The 1-based lines where the items of a list start; none for what is no list. */
export function listItemLines(text: string, path: JsonPath): number[] {
  const root = parseTree(text);
  const list = root && findNodeAtLocation(root, [...path]);
  let line = 1;
  let counted = 0;
  return (list?.children ?? []).map(({ offset }) => {
    line += countLines(text.slice(counted, offset), offset - counted) - 1;
    counted = offset;
    return line;
  });
}

function countLines(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** @example formatJsonPath(["cues", 3, "text"]) === "cues[3].text" */
function formatJsonPath(path: JsonPath): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./u, "");
}
