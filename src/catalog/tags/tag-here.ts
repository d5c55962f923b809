import type { QueryClient } from "@tanstack/react-query";
import { filePaths } from "#core/files/file-paths.ts";
import { listSlugPacks } from "#core/search/tag-slug.ts";
import { tagPackFormat, type TagDetails } from "#core/search/tag-index-file.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import type { Answers } from "../answers.ts";
import { CatalogError } from "../catalog-error.ts";
import { parseLoaded } from "../parse-loaded.ts";
import { startQueryEngine } from "../query-engine.ts";
import { createVariantsQuery } from "../use-unit-variants.ts";
import { createSlugTagQuery } from "./slug-tag-query.ts";
import { createTagQueries } from "./tag-queries.ts";

/** A tag whose page has an address of its own. */
export type TagHere = TagDetails & { readonly slug: string };

/**
 * Loads all that the page of a tag shows, so that it is there whole when it is rendered first.
 *
 * @throws CatalogError
 */
export async function loadTag(answers: Answers, rootUrl: string, slug: string): Promise<TagHere> {
  const { client } = answers.startEngine(startQueryEngine);
  const { tagIndex, tagPackAt, tagPack } = createTagQueries(rootUrl);
  const { packs } = await client.fetchQuery(tagIndex);
  const numbers = listSlugPacks(slug, packs);
  const loaded = await Promise.all(
    numbers.map((number) => client.fetchQuery(tagPackAt(number, packs))),
  );
  const known = loaded.flatMap(({ tags }) => tags).find((tag) => tag.slug === slug);
  if (!known) throw new CatalogError("not-found", slug);
  // The page looks for it by its name.
  const { variants } = await client.fetchQuery(createVariantsQuery(rootUrl));
  await client.fetchQuery(tagPack(known.tag, packs, createUnitVariants(variants)));
  client.setQueryData(createSlugTagQuery(slug).queryKey, known.tag);
  return { ...known, slug };
}

/** Gives a client a tag as its pack has it, as if all of its files had been loaded. */
export function putTag(client: QueryClient, rootUrl: string, tag: unknown): TagHere {
  const { tagIndex, tagPackAt } = createTagQueries(rootUrl);
  const packs = 1;
  const file = { version: tagPackFormat.version, packs, tags: [tag] };
  const pack = parseLoaded(tagPackFormat, filePaths.tagPack(0), file);
  const [known] = pack.tags;
  if (known?.slug === undefined) throw new CatalogError("bad-shape", filePaths.tagPack(0));
  client.setQueryData(tagIndex.queryKey, { version: 1, packs, names: 1 });
  client.setQueryData(tagPackAt(0, packs).queryKey, pack);
  client.setQueryData(createSlugTagQuery(known.slug).queryKey, known.tag);
  return { ...known, slug: known.slug };
}
