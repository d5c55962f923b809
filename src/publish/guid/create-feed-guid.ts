import { createHash } from "node:crypto";

/** The namespace of all podcasts. */
const podcastNamespace = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6";

/**
 * The identity of a show that never had another: its feed's address without scheme and without
 * slashes at the end.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md
 * @example createFeedGuid("https://podnews.net/rss") === "9b024349-ccf0-5f69-a609-6b82873eab3c"
 */
export function createFeedGuid(feedUrl: string): string {
  return createUuid(podcastNamespace, feedUrl.replace(/^[a-z]+:\/\//iu, "").replace(/\/+$/u, ""));
}

/**
 * A name-based UUID, version 5: the same for the same name in the same namespace, itself a UUID.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export function createUuid(namespace: string, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
