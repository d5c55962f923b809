/** A key and its value, decoded. */
export type QueryEntry = readonly [key: string, value: string];

function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    // A broken escape (`100%`) is what somebody typed: keep it as text.
    return spaced;
  }
}

// Stands for `&` inside of a damaged link, before the next key: what was added to a link that
// had its `?`, and what an input method or a form made of `&`. Escaped, as in `location`, too.
const strayPattern = /(?:[?？＆]|%EF%BC%9F|%EF%BC%86)(?=[a-z_][\w.-]*=)/iu;

/**
 * Parses `?a=1&b=2` or `#a=1`, in order, keys lower-cased. Links that went through chats and
 * scripts are read as they were meant: `?a=1&amp;b=2`, `?a=1?b=2`, `?a=1＆b=2`, `#a%3D1`. Never
 * throws.
 */
export function parseQueryString(source: string): QueryEntry[] {
  return source
    .replace(/^[?#]+/u, "")
    .split("&")
    .flatMap(splitStray)
    .map((part): QueryEntry => {
      const [key, value] = splitEntry(part);
      return [decode(key).toLowerCase(), decode(value)];
    });
}

function splitStray(part: string): string[] {
  const own = part.replace(/^(?:amp(?:;|%3B))+/iu, "");
  if (own === "") return [];
  const [key, value] = splitEntry(own);
  // No value that was rendered below has a bare `=`.
  const [first = "", ...others] = value.split(strayPattern);
  return [hasValue(own) ? `${key}=${first}` : key, ...others];
}

const hasValue = (part: string): boolean => part.includes("=") || escapedEntry.test(part);

/** What has no `=` of its own, because a chat has escaped that too. */
const escapedEntry = /^([a-z_][\w.-]*)%3D(.*)$/isu;

function splitEntry(part: string): [key: string, value: string] {
  const equals = part.indexOf("=");
  if (equals !== -1) return [part.slice(0, equals), part.slice(equals + 1)];
  const [, key, value] = escapedEntry.exec(part) ?? [];
  return key === undefined || value === undefined ? [part, ""] : [key, value];
}

/**
 * Renders entries as `?a=1&b=2`, or an empty string for none. Commas and colons stay
 * readable; a lone surrogate, which no URL can hold, becomes U+FFFD.
 */
export function formatQueryString(entries: readonly QueryEntry[]): string {
  if (entries.length === 0) return "";
  const encode = (text: string): string =>
    encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"))
      .replaceAll("%2C", ",")
      .replaceAll("%3A", ":");
  return `?${entries.map(([key, value]) => `${encode(key)}=${encode(value)}`).join("&")}`;
}
