import { CatalogError } from "./catalog-error.ts";
import type { Answer, EarlyQuery } from "./catalog-query.ts";

/** A question that was asked before react-query was here. */
export interface EarlyEntry<T> {
  readonly query: EarlyQuery<T>;
  readonly loading: Promise<T>;
  readonly answer: Answer<T>;
}

/** Answers to what a page asks first: each file is loaded once, and nothing is tried again by itself. */
export interface EarlyAnswers {
  readonly list: () => readonly EarlyEntry<unknown>[];
  readonly find: <T>(query: EarlyQuery<T>) => Answer<T>;
  /** Loads it where it is not here or on its way. */
  readonly load: <T>(query: EarlyQuery<T>) => Promise<T>;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Has everybody look again. */
  readonly tell: () => void;
}

/** Nobody has answered yet. */
export const pendingAnswer: Answer<never> = {
  data: undefined,
  error: null,
  isPending: true,
  isSuccess: false,
  isError: false,
  errorUpdatedAt: 0,
  refetch: () => undefined,
};

/** Makes an empty one. */
export function createEarlyAnswers(): EarlyAnswers {
  const entries = new Map<string, EarlyEntry<unknown>>();
  const listeners = new Set<() => void>();
  // Nobody takes back what a page needs.
  const { signal } = new AbortController();
  let failures = 0;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  function start<T>(query: EarlyQuery<T>): Promise<T> {
    const loading = query.queryFn({ signal, client: { ensureQueryData: load } });
    const refetch = (): unknown => start(query).catch(() => undefined);
    const note = (change: Partial<Answer<T>>): void => {
      const answer = { ...pendingAnswer, refetch, ...change };
      entries.set(hashKey(query), { query, loading, answer });
      tell();
    };
    note({});
    loading.then(
      (data) => note({ data, isPending: false, isSuccess: true }),
      (cause: unknown) => {
        const error = cause instanceof Error ? cause : new Error("unreadable", { cause });
        failures += 1;
        note({ error, isPending: false, isError: true, errorUpdatedAt: failures });
      },
    );
    return loading;
  }
  function findEntry<T>(query: EarlyQuery<T>): EarlyEntry<T> | undefined {
    // Boundary: what is kept for a key is what the query of that key has loaded.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key has one query.
    return entries.get(hashKey(query)) as EarlyEntry<T> | undefined;
  }
  const load = <T>(query: EarlyQuery<T>): Promise<T> => findEntry(query)?.loading ?? start(query);
  return {
    list: () => [...entries.values()],
    find: (query) => findEntry(query)?.answer ?? pendingAnswer,
    load,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    tell,
  };
}

/** True for what asking again does not mend. */
export function isFinal({ error }: Answer<unknown>): boolean {
  return error instanceof CatalogError && error.code !== "offline";
}

const hashKey = ({ queryKey }: EarlyQuery<unknown>): string => JSON.stringify(queryKey);
