import { useQuery } from "@tanstack/react-query";
import { suggestWords, replaceTypedWord } from "#core/search/suggest-words.ts";
import { useCatalogClient } from "../use-catalog-client.ts";
import type { SearchFiles } from "./search-files.ts";

/** A query that may hold typing errors. */
export interface MistypedQuery {
  readonly files: SearchFiles;
  /** As typed. */
  readonly source: string;
  /** Its Latin words; none where everything is right. */
  readonly words: readonly string[];
}

/** The query with the first mistyped word as the library writes it; undefined where none is alike. */
export function useSpellingSuggestion({ files, source, words }: MistypedQuery): string | undefined {
  const { data } = useQuery(
    {
      queryKey: ["search-alike", source],
      queryFn: () => findSpellingSuggestion(files, source, words),
      enabled: words.length > 0,
    },
    useCatalogClient(),
  );
  return words.length > 0 ? (data ?? undefined) : undefined;
}

async function findSpellingSuggestion(
  files: SearchFiles,
  source: string,
  words: readonly string[],
): Promise<string | null> {
  const { wordLengths } = await files.loadManifest();
  for (const word of words) {
    const lengths = wordLengths.filter((length) => Math.abs(length - word.length) <= 1);
    const lists = await Promise.all(lengths.map((length) => files.loadWords(length)));
    // A word that the library has is no mistake.
    if (lists.some((list) => list.includes(word))) continue;
    const [alike] = lists.flatMap((list) => suggestWords(word, list));
    if (alike !== undefined) return replaceTypedWord(source, word, alike);
  }
  // A query's data is never undefined.
  return null;
}
