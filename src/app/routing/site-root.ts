import { repairAddress } from "#core/links/repair-address.ts";

/**
 * The absolute address of the site's root, with a slash at the end. The page says where it
 * is (`data-root`), so that one build works under any path.
 */
export function findSiteRoot(): string {
  return new URL(document.documentElement.dataset["root"] ?? "./", window.location.href).href;
}

/** The root's path without the slash at the end: what the router calls its base. */
export function findBasePath(rootUrl: string): string {
  return new URL(rootUrl).pathname.replace(/\/$/u, "");
}

/** Puts a damaged address right, in place: nothing else has read it yet. */
export function repairPageAddress(rootUrl: string): void {
  const base = findBasePath(rootUrl);
  const { pathname, search, hash } = window.location;
  if (!pathname.startsWith(base)) return;
  const repaired = repairAddress(pathname.slice(base.length), search);
  if (repaired !== undefined) window.history.replaceState(null, "", base + repaired + hash);
}

/**
 * Makes the page's icons absolute: browsers ask for them anew when the address changes, and
 * from another folder a relative path leads nowhere.
 */
export function pinIcons(): void {
  for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel~='icon']")) {
    icon.setAttribute("href", icon.href);
  }
}
