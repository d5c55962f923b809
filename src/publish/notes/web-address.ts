/**
 * An address as it may be linked to: http(s) alone, written as browsers write it. Undefined
 * for all else: other schemes, paths, what is no address.
 */
export function toWebAddress(url: string): string | undefined {
  try {
    const address = new URL(url.trim());
    const isWeb = address.protocol === "https:" || address.protocol === "http:";
    return isWeb ? address.href : undefined;
  } catch {
    return undefined;
  }
}

/** An address as a person reads it: host and path, without what only machines need. */
export function formatWebAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return (host.replace(/^www\./u, "") + pathname).replace(/\/$/u, "");
}
