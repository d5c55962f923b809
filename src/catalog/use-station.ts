import { useCatalog } from "./catalog-context.ts";
import { useAnswer } from "./use-answer.ts";

/** The show. */
export function useStation() {
  return useAnswer(useCatalog().station);
}
