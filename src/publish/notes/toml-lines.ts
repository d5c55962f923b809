import { parse, TomlDate, TomlError, type TomlTable } from "smol-toml";

/** What lines of TOML say, or which of them cannot be read. */
export type TomlLines =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly line: number };

/**
 * Parses lines of TOML; dates are what stands there, so `date = 2025-06-08` is "2025-06-08".
 *
 * @returns the 1-based line of the first fault where there is one
 * @see https://toml.io/en/v1.1.0
 */
export function parseTomlLines(lines: readonly string[]): TomlLines {
  try {
    return { ok: true, value: writeDates(parse(lines.join("\n"))) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // A fault at the end of the text stands on its last line.
    return { ok: false, line: Math.min(error.line, Math.max(1, lines.length)) };
  }
}

function writeDates(table: TomlTable): Record<string, unknown> {
  const entries = Object.entries(table).map(([key, value]): [string, unknown] => [
    key,
    value instanceof TomlDate ? value.toISOString() : value,
  ]);
  return Object.fromEntries(entries);
}
