import { useEffect } from "react";
import type { AroundNavHandler } from "wouter";
// The raw query: wouter's other one is decoded, and our link codec would decode it again.
import { navigate, useSearch } from "wouter/use-browser-location";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** The address follows when nothing was typed for so long. */
const restMs = 300;

// What is typed runs ahead of the address: Safari allows it 100 changes in 30 s and then throws,
// and with each change browsers ask for the tab's icon.
const typed = createStore<string | undefined>(() => undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

function change(query: string | undefined): void {
  clearTimeout(timer);
  typed.setState(query, true);
}

const drop = (): void => change(undefined);

/** Makes `?…` the page's query at once, and the address's when typing rests. */
export function typeQuery(query: string): void {
  change(query);
  timer = setTimeout(flush, restMs);
}

/** Puts what is typed into the address. */
function flush(): void {
  const query = typed.getState();
  if (query !== undefined) navigate(location.pathname + query, { replace: true });
}

/** Goes elsewhere in the site, so that Back leads to what was typed last. */
export const flushThenNavigate: AroundNavHandler = (go, to, options) => {
  flush();
  go(to, options);
};

/** The query of the page, `?…`: as typed, else that of the address. */
export function usePageQuery(): string {
  // A page that is made ahead of time has none.
  const search = useSearch({ ssrSearch: "" });
  return useStore(typed) ?? search;
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
    window.addEventListener("pagehide", flush, { signal });
    return () => {
      controller.abort();
      drop();
    };
  }, []);
}
