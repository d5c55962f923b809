import { useEffect, useSyncExternalStore } from "react";
// The raw query: wouter's other one is decoded, and our link codec would decode it again.
import { navigate, useSearch } from "wouter/use-browser-location";

/** The address follows when nothing was typed for so long. */
const restMs = 300;

// What is typed runs ahead of the address: Safari allows it 100 changes in 30 s and then throws,
// and with each change browsers ask for the tab's icon.
let typed: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function change(query: string | undefined): void {
  clearTimeout(timer);
  typed = query;
  listeners.forEach((listener) => listener());
}

const drop = (): void => change(undefined);

/** Makes `?…` the page's query at once, and that of its place in the history when typing rests. */
export function typeQuery(query: string): void {
  change(query);
  timer = setTimeout(settleQuery, restMs);
}

/** Puts what is typed into the address; before the listener goes elsewhere. */
export function settleQuery(): void {
  if (typed !== undefined) navigate(location.pathname + typed, { replace: true });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The query of the page, `?…`: as typed, else that of the address. */
export function usePageQuery(): string {
  const search = useSearch();
  return useSyncExternalStore(subscribe, () => typed) ?? search;
}

/** Lets go of what is typed when the address changes, and keeps it when the page is left. */
export function useTypedQuery(): void {
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // The last two come from wouter.
    for (const type of ["popstate", "pushState", "replaceState"]) {
      window.addEventListener(type, drop, { signal });
    }
    window.addEventListener("pagehide", settleQuery, { signal });
    return () => {
      controller.abort();
      drop();
    };
  }, []);
}
