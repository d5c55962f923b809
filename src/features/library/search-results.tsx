import { useOfflineShelf } from "#actions/offline-context.ts";
import { useRecentSearches } from "#actions/use-recent-searches.ts";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useLibrarySearch } from "#catalog/search/use-library-search.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useTagNames } from "#catalog/tags/use-tag-names.ts";
import type { SearchProgress } from "#catalog/search/search-session.ts";
import { countHits } from "#core/episode/moment-groups.ts";
import { emptyFilter, formatLibraryLink, type ListenerFilter } from "#core/links/page-link.ts";
import { hasTag } from "#core/search/toggle-tag.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { homeMessages } from "#messages/zh/home.ts";
import { searchResultsMessages, type SearchResultsMessages } from "#messages/zh/search-results.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import type { LibraryProps } from "./library-props.ts";
import { ClipRunBar } from "./clip-run-bar.tsx";
import { MomentList } from "./moment-list.tsx";
import { OrderChoice } from "./order-choice.tsx";
import { ResultsHeading } from "./results-heading.tsx";
import { findLastWord } from "./last-word.ts";
import { TagBeside } from "./tag-beside.tsx";
import { TagBoard } from "./tag-board.tsx";
import { TagChoice } from "./tag-choice.tsx";

/** The moments that typed words, or several tags, find in all episodes. */
export function SearchResults(props: LibraryProps) {
  const { filter, onFilterChange, order, onOrderChange, renderPage } = props;
  const messages = useMessages(searchResultsMessages);
  const controls = useMessages(controlMessages);
  const { add } = useRecentSearches();
  const { progress, answered, isStale, readMore, retry, suggestedQuery } = useLibrarySearch(
    filter,
    order,
    useOfflineShelf()?.listReadable,
  );
  const onEnd = progress && progress.unread > 0 && !isStale ? readMore : undefined;
  const isNothing = !isStale && progress?.isBusy === false && progress.groups.length === 0;
  const children = (
    <>
      <ResultsHeading
        filter={filter}
        status={progress && !isStale ? describeFound(progress, messages) : controls.loading}
      >
        {progress && (
          <ClipRunBar
            key={formatLibraryLink(answered, order)}
            groups={progress.groups}
            onEnd={onEnd}
          />
        )}
        {!isNothing && <OrderChoice order={order} onOrderChange={onOrderChange} />}
      </ResultsHeading>
      <TagBoard isNamedOnly filter={filter} onFilterChange={onFilterChange} />
      {progress && !isStale && <SearchError progress={progress} onRetry={retry} />}
      {progress && (
        // Whoever uses a result has found what was searched for.
        <div onClickCapture={() => add(answered.query)}>
          <MomentList groups={progress.groups} filter={answered} onEnd={onEnd} />
        </div>
      )}
      {isNothing && progress.failure === undefined && (
        <NothingFound
          filter={filter}
          onFilterChange={onFilterChange}
          suggestedQuery={suggestedQuery}
        />
      )}
    </>
  );
  return renderPage({
    children,
    beside: !isNothing && <SearchBeside {...{ filter, onFilterChange }} />,
  });
}

type SearchBesideProps = Pick<LibraryProps, "filter" | "onFilterChange">;

/** What goes with the chosen tags; without any, tags to choose from. */
function SearchBeside({ filter, onFilterChange }: SearchBesideProps) {
  const { tagBoard } = useMessages(homeMessages);
  const { popularTags } = useEpisodeIndex();
  // Those stand in the row above the results.
  const named = (useTagNames(findLastWord(filter.query)) ?? []).map((known) => known.tag);
  const [tag] = filter.tags;
  if (tag !== undefined) return <TagBeside {...{ tag, filter, onFilterChange }} />;
  return (
    <>
      <h2 className="eyebrow">{tagBoard}</h2>
      <TagChoice
        label={tagBoard}
        tags={popularTags.filter((known) => !hasTag(named, known.tag))}
        filter={emptyFilter}
        onFilterChange={({ tags }) => onFilterChange({ ...filter, tags })}
      />
    </>
  );
}

/** The counts, as far as they are known; nothing where nothing could be searched. */
function describeFound(
  { groups, unread, failure }: SearchProgress,
  messages: SearchResultsMessages,
): string {
  if (groups.length === 0 && failure !== undefined) return "";
  return messages.found({ moments: countHits(groups), episodes: groups.length, unread });
}

interface SearchErrorProps {
  readonly progress: SearchProgress;
  readonly onRetry: () => void;
}

/** Says what could not be searched. */
function SearchError({ progress, onRetry }: SearchErrorProps) {
  const messages = useMessages(searchResultsMessages);
  const errors = useMessages(errorMessages);
  const { unsearched, failure, searchedHere } = progress;
  if (searchedHere !== undefined) {
    return <ErrorNote sentence={messages.searchedHere(searchedHere)} onRetry={onRetry} />;
  }
  const sentences = unsearched.map(({ months, cause }) =>
    messages.unsearched(...months, errors[readErrorCode(cause)]),
  );
  if (failure !== undefined) sentences.push(errors[failure]);
  if (sentences.length === 0) return null;
  return <ErrorNote sentence={sentences.join(" ")} onRetry={onRetry} />;
}

interface NothingFoundProps {
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  readonly suggestedQuery: string | undefined;
}

function NothingFound({ filter, onFilterChange, suggestedQuery }: NothingFoundProps) {
  const messages = useMessages(searchResultsMessages);
  // What was typed may be the way to a tag, which then stands above: that is no nothing.
  const hasTypedTags = (useTagNames(findLastWord(filter.query))?.length ?? 0) > 0;
  return (
    <div className="py-4">
      {suggestedQuery !== undefined && (
        <p className="mb-4 flex flex-wrap items-center gap-3">
          <span>{messages.didYouMean}</span>
          <TextButton onClick={() => onFilterChange({ ...filter, query: suggestedQuery })}>
            {suggestedQuery}
          </TextButton>
        </p>
      )}
      {hasTypedTags ? (
        <p className="text-ink-2">{messages.onlyTagsFound}</p>
      ) : (
        <>
          <p className="text-ink-2">{messages.nothingFound}</p>
          <TagBoard filter={emptyFilter} near={filter.query} onFilterChange={onFilterChange} />
        </>
      )}
    </div>
  );
}
