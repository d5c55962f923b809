import { useEffect } from "react";

/** Names the page in the tab and the history: `page · station`. */
export function useDocumentTitle(page: string | undefined, station: string | undefined): void {
  useEffect(() => {
    const title = [page, station].filter((part) => part !== undefined && part !== "").join(" · ");
    if (title !== "") document.title = title;
  }, [page, station]);
}
