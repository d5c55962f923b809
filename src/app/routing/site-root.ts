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

/**
 * The address with which the app begins: a damaged one is put right, and a story's own page leads
 * to its episode. Before anything has read it, in place, and once all of the page is here.
 */
export function openSite(): void {
  const rootUrl = findSiteRoot();
  // First: from another folder their relative paths lead elsewhere.
  pinAddresses();
  repairPageAddress(rootUrl);
  openPageTarget();
  opened = readPage();
}

/**
 * Makes addresses absolute: those of a page that was made ahead of time, and of its icons, for which
 * browsers ask anew when the address changes.
 */
function pinAddresses(): void {
  const links = document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(
    "a[href]:not([href^='#']), link[rel~='icon']",
  );
  for (const link of links) link.setAttribute("href", link.href);
  for (const image of document.querySelectorAll("img")) image.setAttribute("src", image.src);
}

/** The path of the page inside of the site. */
export function findPagePath(rootUrl: string): string {
  return readPath().slice(findBasePath(rootUrl).length);
}

function repairPageAddress(rootUrl: string): void {
  const base = findBasePath(rootUrl);
  const { pathname, search, hash } = window.location;
  if (!pathname.startsWith(base)) return;
  const repaired = repairAddress(pathname.slice(base.length), search);
  if (repaired !== undefined) window.history.replaceState(null, "", base + repaired + hash);
}

/**
 * Goes where the page says that it leads: a story's own page, which has its own preview, is
 * its episode's page at the story's start. What the link asks for by itself is kept.
 */
function openPageTarget(): void {
  const target = document.documentElement.dataset["opens"];
  if (target === undefined) return;
  const { href, search, hash } = window.location;
  const url = new URL(target, href);
  const own = search === "" ? url.search : search;
  window.history.replaceState(null, "", url.pathname + own + hash);
}

/** True where another page of the site was gone to since: what stands there is not its own. */
export const hasLeft = (): boolean => readPage() !== opened;

/** The path at which the app finds itself. */
export const readPath = (): string => window.location.pathname;

const readPage = (): string => readPath() + window.location.search;
let opened = "";

/** True where a link leads into the page: to a moment, to words, to what is searched for. */
export const isAimed = (): boolean =>
  document.documentElement.dataset["opens"] !== undefined ||
  window.location.search + window.location.hash !== "";

/** True where the address asks for the search box, as the shortcut of an installed site does. */
export const isSearchAsked = (): boolean =>
  typeof window !== "undefined" && window.location.hash === "#search";
