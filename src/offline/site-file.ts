import { filePaths } from "#core/files/file-paths.ts";

/**
 * What a file is to the worker: a `page`; part of the `app`; `lasting`, named for its content;
 * `fresh`, which may change with any publication; `sound`.
 */
export type SiteFileKind = "page" | "app" | "lasting" | "fresh" | "sound";

const patterns: readonly (readonly [SiteFileKind, RegExp])[] = [
  ["page", /^(?:index\.html)?$/u],
  ["page", /^(?:episodes|tags)\/[^/]+\/(?:\d+\/)?(?:index\.html)?$/u],
  ["app", /^assets\/./u],
  ["lasting", /^search\/[^/]+\/[^/]+$/u],
  ["sound", /^episodes\/[^/]+\/[^/]+\.(?:mp3|m4a|m4b|mp4|aac|ogg|oga|opus|wav|flac|webm)$/iu],
  ["fresh", /^episodes\/(?:index(?:-\d+)?\.json|[^/]+\/(?:text\.json|words\.bin|notes\.json))$/u],
  ["fresh", /^(?:tags|search)\/[^/]+\.json$/u],
  ["fresh", /^(?:episodes\/[^/]+\/)?[^/]+\.(?:png|jpe?g|webp|svg)$/iu],
];

const rootFiles: ReadonlySet<string> = new Set([filePaths.station, filePaths.manifest]);

/** What stands at a path below the site's root; undefined for what the worker leaves alone. */
export function findFileKind(path: string): SiteFileKind | undefined {
  if (rootFiles.has(path)) return "fresh";
  return patterns.find(([, pattern]) => pattern.test(path))?.[0];
}

/** The path below the root, without query; undefined outside of it. */
export function findSitePath(rootUrl: string, url: string): string | undefined {
  const root = new URL(rootUrl);
  const { origin, pathname } = new URL(url);
  const isInside = origin === root.origin && pathname.startsWith(root.pathname);
  return isInside ? pathname.slice(root.pathname.length) : undefined;
}

/** The id of the episode whose text stands at a path; undefined for other files. */
export function findTextId(path: string): string | undefined {
  return /^episodes\/([^/]+)\/text\.json$/u.exec(path)?.[1];
}
