import { QueryCache, type QueryState } from "@tanstack/react-query";

/** When nobody knows when. */
const unknownTimes: Partial<QueryState> = { dataUpdatedAt: 0, errorUpdatedAt: 0 };

/** Counts how old answers are, by a clock that nobody sets. */
export interface QueryAge {
  readonly queryCache: QueryCache;
  /** What a query says of its `staleTime`: never stale before it is old, and always afterwards. */
  readonly findStaleTime: (query: object) => number;
}

/**
 * Makes a cache whose answers are good for a while. React-query asks the wall clock in each
 * render whether an answer is stale: one that jumps back and forth would have it answer
 * otherwise each time, and the page render without end. So it does where an answer's own time is
 * no number, which is never the same as itself.
 *
 * @param readMs a clock that does not go back, e.g. that of `performance`
 */
export function createQueryAge(goodForMs: number, readMs: () => number): QueryAge {
  const answeredAtMs = new WeakMap<object, number>();
  /** What was old once stays so until it is answered anew. */
  const old = new WeakSet<object>();
  const isOld = (query: object): boolean => {
    // An answer that was here before the cache was counts from when it is first asked about.
    const sinceMs = answeredAtMs.get(query) ?? readMs();
    answeredAtMs.set(query, sinceMs);
    if (readMs() - sinceMs >= goodForMs) old.add(query);
    return old.has(query);
  };
  const queryCache = new QueryCache({
    onSuccess: (_, query) => {
      answeredAtMs.set(query, readMs());
      old.delete(query);
    },
    onSettled: (_data, _error, query) => {
      const { dataUpdatedAt, errorUpdatedAt } = query.state;
      if (Number.isNaN(dataUpdatedAt + errorUpdatedAt)) query.setState(unknownTimes);
    },
  });
  return { queryCache, findStaleTime: (query) => (isOld(query) ? -Infinity : Infinity) };
}
