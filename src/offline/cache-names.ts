import { createSiteScope } from "#core/listener/site-scope.ts";

/** What a site's caches and locks are called. */
export interface CacheNames {
  /** The scripts, styles and pages of one version of the app. */
  readonly app: (version: string) => string;
  /** True for the app of any version. */
  readonly isApp: (name: string) => boolean;
  /** What was read: texts, indexes, pictures. */
  readonly read: string;
  /** What the listener keeps: whole episodes. */
  readonly kept: string;
  /** Sound that is on its way. */
  readonly parts: string;
  /** Held by each page that runs a script of this path. */
  readonly useOf: (file: string) => string;
  /** The path of the script that a lock of this name is held for; undefined for other locks. */
  readonly findUsed: (lockName: string) => string | undefined;
  /** Held while an episode is being kept: one at a time, in whichever tab. */
  readonly keeping: string;
}

/**
 * The names for a site, which no neighbour on the same host has: a path holds no `#`, so that the
 * names of `/` are no beginning of those of `/show/`.
 *
 * @param rootUrl absolute, with a slash at the end
 */
export function createCacheNames(rootUrl: string): CacheNames {
  const scope = `${createSiteScope(new URL(rootUrl).pathname)}#`;
  const appStart = `${scope}app-`;
  const useStart = `${scope}use-`;
  return {
    app: (version) => appStart + version,
    isApp: (name) => name.startsWith(appStart),
    read: `${scope}read`,
    kept: `${scope}kept`,
    parts: `${scope}parts`,
    useOf: (file) => useStart + file,
    findUsed: (name) => (name.startsWith(useStart) ? name.slice(useStart.length) : undefined),
    keeping: `${scope}keeping`,
  };
}
