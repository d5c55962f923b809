import { defaultCaching, hostRules, type HostHeaders } from "./host-rules.ts";

const patterns = hostRules.map(({ path, headers }) => ({ pattern: toPattern(path), headers }));

/** The headers of a file by its path from the site's root, without a slash in front. */
export function findHostHeaders(path: string): HostHeaders {
  const found = patterns.filter(({ pattern }) => pattern.test(`/${path}`));
  return Object.assign({}, defaultCaching, ...found.map(({ headers }) => headers));
}

function toPattern(path: string): RegExp {
  const pattern = path
    .replaceAll(".", String.raw`\.`)
    .replaceAll("*", ".*")
    .replaceAll(/:\w+/gu, "[^/]+");
  return new RegExp(`^${pattern}$`, "u");
}
