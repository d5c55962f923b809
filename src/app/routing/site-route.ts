import { filePaths } from "#core/files/file-paths.ts";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import { formatQueryString, parseQueryString } from "#core/links/query-string.ts";
import { trimClosing } from "#core/links/repair-address.ts";

/** The listener's own pages; a query of `/`, so that any host of plain files serves them. */
export type ListenerView = "bookmarks" | "history" | "offline";

/** Pages of the site. */
export type SiteRoute =
  | { readonly page: "library" }
  | { readonly page: "listener"; readonly view: ListenerView }
  /** Clips in turn, as the address says them. */
  | { readonly page: "mix"; readonly mix: string }
  | { readonly page: "episode"; readonly id: string }
  /** A tag's own page, by its name in addresses. */
  | { readonly page: "tag"; readonly slug: string }
  | { readonly page: "unknown" };

/** A page that the navigation leads to. */
export type SitePlace = "home" | ListenerView;

/** The place of the navigation that is open; none on an episode, nor among results. */
export function findPlace(route: SiteRoute, isFiltered: boolean): SitePlace | undefined {
  if (route.page === "listener") return route.view;
  return route.page === "library" && !isFiltered ? "home" : undefined;
}

/** The page at a path inside the site, with or without the slash at the end, and a query. */
export function findRoute(path: string, search = ""): SiteRoute {
  const trimmed = path.replace(/\/(?:index\.html)?$/u, "");
  if (trimmed === "") {
    const entries = parseQueryString(search);
    const mix = entries.find(([key]) => key === "mix")?.[1];
    if (mix !== undefined) return { page: "mix", mix };
    const view = trimClosing(entries.find(([key]) => key === "view")?.[1] ?? "");
    const isListener = view === "bookmarks" || view === "history" || view === "offline";
    return isListener ? { page: "listener", view } : { page: "library" };
  }
  const slug = /^\/tags\/([a-z0-9-]+)$/u.exec(trimmed)?.[1];
  if (slug !== undefined) return { page: "tag", slug };
  // A story's page is its episode's.
  const id = /^\/episodes\/([^/]+)(?:\/\d+)?$/u.exec(trimmed)?.[1];
  return id !== undefined && isEpisodeId(id) ? { page: "episode", id } : { page: "unknown" };
}

/** The path of an episode's page inside the site. */
export function createEpisodePath(id: string): string {
  return `/${filePaths.episodeFolder(id)}`;
}

/** The address of one of the listener's own pages, relative to the root. */
export function createListenerQuery(view: ListenerView): string {
  return formatQueryString([["view", view]]);
}
