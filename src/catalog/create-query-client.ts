import { QueryClient } from "@tanstack/react-query";
import { readErrorCode } from "./catalog-error.ts";
import { createQueryAge } from "./query-age.ts";

const retryLimit = 2;
const goodForMs = 10 * 60_000;

/** The query client for published files: they change once a day, so an answer stays good for minutes. */
export function createQueryClient(): QueryClient {
  const { queryCache, findStaleTime } = createQueryAge(goodForMs, () => performance.now());
  return new QueryClient({
    queryCache,
    defaultOptions: {
      queries: {
        staleTime: findStaleTime,
        gcTime: 60 * 60_000,
        // Being offline is an answer with a sentence and a retry, not an endless wait.
        networkMode: "always",
        refetchOnWindowFocus: false,
        // Only a lost connection mends itself.
        retry: (failureCount, error) =>
          readErrorCode(error) === "offline" && failureCount < retryLimit,
        retryDelay: (attempt) => 400 * 2 ** attempt,
      },
    },
  });
}
