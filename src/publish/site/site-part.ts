import { createHash } from "node:crypto";

/** A file of the site: its path and what stands in it. */
export type SiteFile = readonly [path: string, content: string | Uint8Array];

/** Files of the site that follow from the same few things. */
export interface SitePart {
  /** Not that of any other part. */
  readonly name: string;
  /** Changes with all that its files follow from; none for what is made by every build. */
  readonly hash?: string;
  readonly make: () => Iterable<SiteFile> | Promise<Iterable<SiteFile>>;
}

/** Hashes what files follow from: strings as they are, everything else as JSON. */
export function hashSource(...sources: readonly unknown[]): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    const text = typeof source === "string" ? source : (JSON.stringify(source) ?? "none");
    hash.update(`${text.length}\n`).update(text);
  }
  return hash.digest("hex").slice(0, 32);
}
