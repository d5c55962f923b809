import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { filePaths } from "#core/files/file-paths.ts";
import type { UnitVariants } from "#core/search/fold-text.ts";
import {
  findNamesPart,
  findTagPack,
  tagIndexFormat,
  tagNamesFormat,
  tagPackFormat,
  tagPageFormat,
} from "#core/search/tag-index-file.ts";
import { createLoadFile } from "../catalog-queries.ts";

/** The files of the tags of the station under `rootUrl` as queries; loaded with what asks for them. */
export function createTagQueries(rootUrl: string) {
  const load = createLoadFile(rootUrl);
  const tagPackAt = (pack: number, packs: number) =>
    queryOptions({
      queryKey: ["tag-pack", packs, pack],
      queryFn: ({ signal }) => load(tagPackFormat, filePaths.tagPack(pack), signal),
    });
  return {
    tagIndex: queryOptions({
      queryKey: ["tag-index"],
      queryFn: ({ signal }) => load(tagIndexFormat, filePaths.tagIndex, signal),
    }),
    /** The tags that share a file with this one. */
    tagPack: (tag: string, packs: number, variants: UnitVariants | undefined) =>
      tagPackAt(findTagPack(tag, packs, variants), packs),
    /** One of all packs, by its number. */
    tagPackAt,
    /** Older moments of a tag from a page on. */
    tagPages: (file: string) =>
      infiniteQueryOptions({
        queryKey: ["tag-pages", file],
        queryFn: ({ signal, pageParam }) =>
          load(tagPageFormat, filePaths.tagPage(pageParam), signal),
        initialPageParam: file,
        getNextPageParam: ({ older }) => older,
      }),
    /** One such page. */
    tagPage: (file: string) =>
      queryOptions({
        queryKey: ["tag-page", file],
        queryFn: ({ signal }) => load(tagPageFormat, filePaths.tagPage(file), signal),
      }),
    /** The names that may go on after a folded text. */
    tagNames: (text: string, names: number) => {
      const part = findNamesPart(text, names);
      return queryOptions({
        queryKey: ["tag-names", names, part],
        queryFn: ({ signal }) => load(tagNamesFormat, filePaths.tagNames(part), signal),
      });
    },
  };
}
