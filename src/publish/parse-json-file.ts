import { findNodeAtLocation, parseTree, type ParseError } from "jsonc-parser";
import { parseFile, type FileSchema } from "#core/versioned-file.ts";
import { PublishError } from "./publish-error.ts";

type JsonPath = readonly (string | number)[];

/** The text of a JSON file and the name by which faults speak of it. */
export interface JsonText {
  readonly place: string;
  readonly text: string;
}

/**
 * Parses a JSON file by its schema.
 *
 * @throws PublishError with the line of the fault
 */
export function parseJsonFile<T>(schema: FileSchema<T>, { place, text }: JsonText): T {
  const result = parseFile(schema, parseJson({ place, text }));
  if (result.ok) return result.value;
  const { code, path, message } = result.fault;
  const line = findJsonLine(text, path);
  throw new PublishError({ code, place, line, quoted: formatJsonPath(path), expected: message });
}

function parseJson({ place, text }: JsonText): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true });
    const offset = errors[0]?.offset ?? text.length;
    const line = countLines(text, offset);
    const quoted = (text.split("\n")[line - 1] ?? "").trim();
    throw new PublishError({ code: "bad-json", place, line, quoted }, { cause });
  }
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
