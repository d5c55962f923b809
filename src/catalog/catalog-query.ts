import type { QueryClient } from "@tanstack/react-query";

/** What the published files say to a question, as far as it is known; the words are react-query's. */
export interface Answer<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly isSuccess: boolean;
  readonly isError: boolean;
  /** Changes with every failure. */
  readonly errorUpdatedAt: number;
  readonly refetch: () => unknown;
  /** Of pages alone. */
  readonly hasNextPage?: boolean;
  readonly fetchNextPage?: () => unknown;
}

interface QueryLook {
  readonly queryKey: readonly unknown[];
  readonly staleTime?: number;
  readonly structuralSharing?: false;
}

/** Who has the answers to other questions. */
export interface KnownAnswers {
  readonly ensureQueryData: <T>(query: EarlyQuery<T>) => Promise<T>;
}

/** A question that a page has from its start: it is answered before react-query is here. */
export interface EarlyQuery<T> extends QueryLook {
  readonly isEarly: true;
  readonly queryFn: (context: {
    readonly signal: AbortSignal;
    readonly client: KnownAnswers;
  }) => Promise<T>;
}

/** One that waits for it. */
export interface LateQuery<T> extends QueryLook {
  readonly queryFn: (context: {
    readonly signal: AbortSignal;
    readonly client: QueryClient;
  }) => Promise<T>;
}

/** Files that lead from one to the next. */
export interface LoadedPages<T> {
  pages: T[];
  pageParams: string[];
}

/** Pages of which the first is there before react-query is. */
export interface EarlyPages<T> extends QueryLook {
  readonly isEarly: true;
  readonly queryFn: (context: {
    readonly signal: AbortSignal;
    readonly pageParam: string;
  }) => Promise<T>;
  readonly initialPageParam: string;
  /** A method, so that pages of anything are pages of something. */
  getNextPageParam(page: T): string | undefined;
}

/** The question for the first page, answered as react-query keeps pages. */
export function toFirstPage<T>(query: EarlyPages<T>): EarlyQuery<LoadedPages<T>> {
  const { isEarly, queryKey, initialPageParam: pageParam } = query;
  return {
    isEarly,
    queryKey,
    queryFn: async ({ signal }) => ({
      pages: [await query.queryFn({ signal, pageParam })],
      pageParams: [pageParam],
    }),
  };
}
