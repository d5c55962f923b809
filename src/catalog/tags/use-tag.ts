import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type MomentGroup } from "#core/episode/moment-groups.ts";
import { createTagGroups } from "#core/search/tag-moments.ts";
import type { TagDetails } from "#core/search/tag-index-file.ts";
import type { UnitVariants } from "#core/search/fold-text.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { useTagQueries } from "./use-tag-queries.ts";
import { useUnitVariants } from "../use-unit-variants.ts";
import { useCatalogClient } from "../use-catalog-client.ts";

/** A tag and its moments as far as they are loaded, newest first. */
export interface LoadedTag {
  /** Undefined while it is on its way, null for a tag that nobody uses. */
  readonly details: TagDetails | null | undefined;
  readonly groups: readonly MomentGroup[];
  readonly error: Error | null;
  readonly retry: () => void;
  /** Undefined once the oldest moments are here. */
  readonly loadOlder: (() => void) | undefined;
}

/** One tag of the library. */
export function useTag(tag: string): LoadedTag {
  const queries = useTagQueries();
  const client = useCatalogClient();
  const index = useQuery(queries.tagIndex, client);
  const packs = index.data?.packs ?? 1;
  const { variants, isPending } = useUnitVariants(tag);
  const pack = useQuery(
    { ...queries.tagPack(tag, packs, variants), enabled: index.data !== undefined },
    client,
  );
  // One of both files is older than the other: the site was published in between.
  const isTorn = pack.data !== undefined && pack.data.packs !== packs;
  const { refetch } = index;
  useEffect(() => {
    if (isTorn) void refetch();
  }, [isTorn, refetch]);
  const details = isTorn
    ? undefined
    : pack.data && (findTag(pack.data.tags, tag, variants) ?? (isPending ? undefined : null));
  const first = details?.newest.older;
  const [isOlderWanted, setIsOlderWanted] = useState(false);
  const older = useInfiniteQuery(
    { ...queries.tagPages(first ?? ""), enabled: isOlderWanted && first !== undefined },
    client,
  );
  const failed = [index, pack, older].find(({ isError }) => isError);
  const episodes = [
    ...(details?.newest.episodes ?? []),
    ...(older.data?.pages.flatMap((page) => page.episodes) ?? []),
  ];
  const hasOlder = first !== undefined && (older.data === undefined || older.hasNextPage);
  return {
    details,
    groups: createTagGroups(episodes),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    loadOlder: hasOlder
      ? () => {
          if (isOlderWanted) void older.fetchNextPage();
          else setIsOlderWanted(true);
        }
      : undefined,
  };
}

function findTag(
  tags: readonly TagDetails[],
  tag: string,
  variants: UnitVariants | undefined,
): TagDetails | undefined {
  const folded = foldTerm(tag, variants);
  return tags.find((known) => foldTerm(known.tag, variants) === folded);
}
