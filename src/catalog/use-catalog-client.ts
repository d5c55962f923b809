import type { QueryClient } from "@tanstack/react-query";
import { useAnswers } from "./answers-context.ts";
import { startQueryEngine } from "./query-engine.ts";

/** React-query's client, for parts that are loaded later and bring its script along. */
export function useCatalogClient(): QueryClient {
  return useAnswers().startEngine(startQueryEngine).client;
}
