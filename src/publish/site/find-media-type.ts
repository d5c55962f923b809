import { findHostHeaders } from "./hosting/find-host-headers.ts";

/** The media type of a file that hosts would name another, by its path; undefined for all others. */
export function findOpenType(path: string): string | undefined {
  return findHostHeaders(path)["Content-Type"];
}

/** The media type of any derived file. */
export function findMediaType(path: string): string {
  const open = findOpenType(path);
  if (open !== undefined) return open;
  if (path.endsWith(".bin")) return "application/octet-stream";
  return `${path.endsWith(".xml") ? "application/xml" : "application/json"}; charset=utf-8`;
}
