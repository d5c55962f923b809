import { useEffect } from "react";

/** Names the address that search engines and sharing shall keep while this is shown; nothing without one. */
export function useCanonical(url: string | undefined): void {
  useEffect(() => {
    if (url === undefined) return undefined;
    const known = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    const link = known ?? document.head.appendChild(document.createElement("link"));
    const before = link.href;
    link.rel = "canonical";
    link.href = url;
    return () => {
      if (known) link.href = before;
      else link.remove();
    };
  }, [url]);
}
