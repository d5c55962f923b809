/**
 * What every name begins with under which a site keeps something in its browser: keys, database,
 * channel, caches. Sites that stand beside one another on one host share all of these, so the
 * scope is the path at which the site's root stands.
 *
 * @param rootPath with a slash at both ends, as in an address
 * @example createSiteScope("/show/") // "afterlife-intel@/show/"
 */
export function createSiteScope(rootPath: string): string {
  return `${sharedName}@${spellPath(rootPath)}`;
}

/** What all sites of one host shared before each had a scope of its own: the database's name. */
export const sharedName = "afterlife-intel";

/** One spelling of a path, however its letters are escaped. */
function spellPath(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return path;
  }
}
