import {
  createHostRules,
  defaultCaching,
  noHosts,
  type HostHeaders,
  type SoundHosts,
} from "./host-rules.ts";

/** Finds the headers of a file by its path from the site's root, without a slash in front. */
export type FindHostHeaders = (path: string) => HostHeaders;

/** Makes the finder for a site whose sounds stand on these hosts. */
export function createHostHeaders(hosts: SoundHosts): FindHostHeaders {
  const patterns = createHostRules(hosts).map(({ path, headers }) => ({
    pattern: toPattern(path),
    headers,
  }));
  return (path) => {
    const found = patterns.filter(({ pattern }) => pattern.test(`/${path}`));
    return Object.assign({}, defaultCaching, ...found.map(({ headers }) => headers));
  };
}

/** The headers of a file of a site that has all its sounds itself. */
export const findHostHeaders: FindHostHeaders = createHostHeaders(noHosts);

function toPattern(path: string): RegExp {
  const pattern = path
    .replaceAll(".", String.raw`\.`)
    .replaceAll("*", ".*")
    .replaceAll(/:\w+/gu, "[^/]+");
  return new RegExp(`^${pattern}$`, "u");
}
