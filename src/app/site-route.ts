import { filePaths } from "#core/file-paths.ts";
import { isEpisodeId } from "#core/episode-id.ts";

/** Pages of the site. */
export type SiteRoute =
  | { readonly page: "library" }
  | { readonly page: "episode"; readonly id: string }
  | { readonly page: "unknown" };

/** The page at a path inside the site, with or without the slash at the end. */
export function findRoute(path: string): SiteRoute {
  const trimmed = path.replace(/\/(?:index\.html)?$/u, "");
  if (trimmed === "") return { page: "library" };
  const id = /^\/episodes\/([^/]+)$/u.exec(trimmed)?.[1];
  return id !== undefined && isEpisodeId(id) ? { page: "episode", id } : { page: "unknown" };
}

/** The path of an episode's page inside the site. */
export function createEpisodePath(id: string): string {
  return `/${filePaths.episodeFolder(id)}`;
}
