import { useMemo } from "react";
import { filePaths } from "#core/files/file-paths.ts";
import type { UnitVariants } from "#core/search/fold-text.ts";
import { createUnitVariants, searchVariantsFormat } from "#core/search/unit-variants.ts";
import { useCatalog } from "./catalog-context.ts";
import { createLoadFile } from "./catalog-queries.ts";
import { useAnswer } from "./use-answer.ts";

/** How the library's search folds Chinese characters. */
export interface LoadedVariants {
  /** Undefined while it is not needed, on its way, or not to be had: texts are then folded without. */
  readonly variants: UnitVariants | undefined;
  readonly isPending: boolean;
}

/** The table with which traditional and simplified characters count as one, loaded for texts that have any. */
export function useUnitVariants(...texts: readonly string[]): LoadedVariants {
  const { rootUrl } = useCatalog();
  const isNeeded = texts.some((text) => /\p{Script=Han}/u.test(text));
  const { data, isPending } = useAnswer(createVariantsQuery(rootUrl), { isEnabled: isNeeded });
  const variants = useMemo(() => data && createUnitVariants(data.variants), [data]);
  return { variants: isNeeded ? variants : undefined, isPending: isNeeded && isPending };
}

/** That table. */
export function createVariantsQuery(rootUrl: string) {
  const load = createLoadFile(rootUrl);
  return {
    queryKey: ["unit-variants"],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      load(searchVariantsFormat, filePaths.searchManifest, signal),
    // It changes only with the library.
    staleTime: Infinity,
    structuralSharing: false,
  } as const;
}
