import { useEffect, useEffectEvent } from "react";

/**
 * Follows plain links into the site without loading the page anew, so that the sound plays
 * on. Everything else about links stays the browser's: new tabs, downloads, other sites.
 */
export function useInternalLinks(rootUrl: string, navigate: (path: string) => void): void {
  const follow = useEffectEvent((event: MouseEvent) => {
    const isPlainClick =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !isPlainClick) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.target !== "" || link.hasAttribute("download")) return;
    // A fragment alone is a jump inside the page, a file is the browser's to show.
    const isJump = link.getAttribute("href")?.startsWith("#");
    const isPage = /\/(?:[?#].*)?$/u.test(link.href);
    if (isJump || !isPage || !link.href.startsWith(rootUrl)) return;
    event.preventDefault();
    navigate(`/${link.href.slice(rootUrl.length)}`);
  });
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener("click", (event) => follow(event), { signal: controller.signal });
    return () => controller.abort();
  }, []);
}
