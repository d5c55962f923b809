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

/** Parses `?a=1&b=2` or `#a=1`, in order, keys lower-cased. Never throws. */
export function parseQueryString(source: string): QueryEntry[] {
  return source
    .replace(/^[?#]/u, "")
    .split("&")
    .filter((part) => part !== "")
    .map((part): QueryEntry => {
      const equals = part.indexOf("=");
      const key = equals === -1 ? part : part.slice(0, equals);
      const value = equals === -1 ? "" : part.slice(equals + 1);
      return [decode(key).toLowerCase(), decode(value)];
    });
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
