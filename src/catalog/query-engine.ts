import { InfiniteQueryObserver, QueryObserver, type QueryClient } from "@tanstack/react-query";
import type { CreateQueryEngine, QueryEngine, Watch } from "./answers.ts";
import type { Answer } from "./catalog-query.ts";
import { createQueryClient } from "./create-query-client.ts";
import type { EarlyEntry } from "./early-answers.ts";

/** Makes the engine, with what is here or on its way already. */
export const startQueryEngine: CreateQueryEngine = (asked) => {
  const client = createQueryClient();
  for (const entry of asked) takeOver(client, entry);
  return createQueryEngine(client);
};

/** An engine over a client, which from now on hears of the network. */
export function createQueryEngine(client: QueryClient): QueryEngine {
  client.mount();
  return {
    client,
    observe: (query, isEnabled) =>
      toWatch(new QueryObserver(client, { ...query, ...createLook(isEnabled) })),
    observePages: (query, isEnabled) =>
      toWatch(new InfiniteQueryObserver(client, { ...query, ...createLook(isEnabled) })),
  };
}

/** A change of anything else about an answer is nothing that is seen. */
function createLook(isEnabled: boolean) {
  const seen: ("data" | "status" | "errorUpdatedAt")[] = ["data", "status", "errorUpdatedAt"];
  return { enabled: isEnabled, notifyOnChangeProps: seen };
}

interface Observer<T> {
  readonly getCurrentResult: () => Answer<T>;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly updateResult: () => void;
}

function toWatch<T>(observer: Observer<T>): Watch<T> {
  return {
    read: () => observer.getCurrentResult(),
    subscribe: (onChange) => {
      const stop = observer.subscribe(onChange);
      // It may have been answered since the observer was made.
      observer.updateResult();
      return stop;
    },
  };
}

/** An answer is taken as it is; what is on its way is waited for, and tried again where it fails. */
function takeOver<T>(client: QueryClient, { query, loading, answer }: EarlyEntry<T>): void {
  if (answer.isSuccess) client.setQueryData(query.queryKey, answer.data);
  if (!answer.isPending) return;
  let isFirst = true;
  const queryFn: typeof query.queryFn = (context) => {
    const wasFirst = isFirst;
    isFirst = false;
    return wasFirst ? loading : query.queryFn(context);
  };
  void client.prefetchQuery({ ...query, queryFn });
}
