import { readErrorCode } from "#catalog/catalog-error.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useStation } from "#catalog/use-station.ts";
import { emptyFilter, isFiltering } from "#core/links/page-link.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { useMessages } from "#ui/messages-context.ts";
import { LoadingNote } from "#ui/loading/loading-note.tsx";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { EpisodeList } from "./episode-list.tsx";
import type { LibraryProps } from "./library-props.ts";
import { resultsPages } from "./results-pages.tsx";
import { TagChoice } from "./tag-choice.tsx";

const { SearchResults, TagPage } = resultsPages;

/** The library: every episode, or the moments that a filter finds in them. */
export function Library(props: LibraryProps) {
  const { filter } = props;
  if (!isFiltering(filter)) return <Home {...props} />;
  const [tag, ...others] = filter.tags;
  const isTagPage = tag !== undefined && others.length === 0 && filter.query.trim() === "";
  return isTagPage ? <TagPage key={tag} {...props} tag={tag} /> : <SearchResults {...props} />;
}

function Home({ onFilterChange }: LibraryProps) {
  const messages = useMessages(errorMessages);
  const station = useStation();
  const index = useEpisodeIndex();
  // All at once: parts that come one by one push each other down the page.
  if (station.isPending || index.isPending) return <LoadingNote />;
  return (
    <>
      <h1 className="text-2xl leading-snug font-bold md:text-[30px]">{station.data?.title}</h1>
      <p className="mt-1.5 text-ink-2">{station.data?.description}</p>
      {index.error && index.episodes.length === 0 ? (
        // Here, because the list would ask anew whenever it is put on the page, without end.
        <ErrorNote sentence={messages[readErrorCode(index.error)]} onRetry={index.retry} />
      ) : (
        <>
          <TagChoice
            tags={index.popularTags}
            filter={emptyFilter}
            onFilterChange={onFilterChange}
          />
          <div className="mt-6">
            <EpisodeList />
          </div>
        </>
      )}
    </>
  );
}
