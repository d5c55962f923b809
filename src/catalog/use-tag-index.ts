import { useQuery } from "@tanstack/react-query";
import { useCatalog } from "./catalog-context.ts";

/** Every tag of the library; loaded only when it is asked for. */
export function useTagIndex({ isEnabled }: { isEnabled: boolean }) {
  return useQuery({ ...useCatalog().tagIndex, enabled: isEnabled });
}
