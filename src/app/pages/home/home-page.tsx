import { useChosenTags } from "#actions/tag-choice-context.ts";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { emptyFilter, type ListenerFilter } from "#core/links/page-link.ts";
import type { Station } from "#core/files/station-file.ts";
import { NewestEpisode } from "#features/front-page/newest-episode.tsx";
import { EpisodeList } from "#features/library/episode-list.tsx";
import { TagChoice } from "#features/library/tag-choice.tsx";
import { ContinueListening } from "#features/station-rail/continue-listening.tsx";
import { StationLine } from "#features/station-rail/station-card.tsx";
import { errorMessages } from "#messages/zh/errors.ts";
import { homeMessages } from "#messages/zh/home.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { LoadingNote } from "#ui/loading/loading-note.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { PageFrame } from "../../layout/page-frame.tsx";
import { SiteFooter } from "../../layout/site-footer.tsx";

// Loaded for those who follow some.
const FollowedTags = lazyPart(
  async () => (await import("#features/tag-choices/followed-tags.tsx")).FollowedTags,
);
// Beside or under the list: nobody waits for it.
const TagTrends = lazyPart(
  async () => (await import("#features/front-page/tag-trends.tsx")).TagTrends,
);

/** The front page: the newest episode, what was begun, the list, and what is spoken of. */
export interface HomePageProps {
  readonly station: Station | undefined;
  readonly onFilterChange: (filter: ListenerFilter) => void;
}

export function HomePage({ station, onFilterChange }: HomePageProps) {
  const messages = useMessages(libraryMessages);
  const { episodes, lead, isLoaded } = useEpisodeIndex();
  const [newest] = episodes;
  const followsTags = useChosenTags("followed").length > 0;
  return (
    <PageFrame
      isBroad
      beside={
        newest && (
          <>
            <SpokenOf onFilterChange={onFilterChange} />
            {followsTags && (
              <div className="mt-8 hidden lg:block">
                <FollowedTags />
              </div>
            )}
          </>
        )
      }
      footer={<SiteFooter station={station} />}
    >
      {station && <StationLine station={station} />}
      {newest ? (
        <>
          <NewestEpisode entry={newest} lead={lead} isOnly={episodes.length === 1} />
          <ContinueListening most={1} className="mt-5 roomy:hidden" />
          {followsTags && (
            <div className="mt-5 lg:hidden">
              <FollowedTags />
            </div>
          )}
          <EpisodeList />
        </>
      ) : (
        <>
          {isLoaded && <h1 className="text-2xl font-bold">{station?.title}</h1>}
          {isLoaded ? <p className="py-6 text-ink-2">{messages.noEpisodes}</p> : <IndexState />}
        </>
      )}
    </PageFrame>
  );
}

/** What the front page waits for, or what went wrong with it. */
function IndexState() {
  const messages = useMessages(errorMessages);
  const { error, retry } = useEpisodeIndex();
  if (!error) return <LoadingNote />;
  return <ErrorNote sentence={messages[readErrorCode(error)]} onRetry={retry} />;
}

/** Tags: those spoken most, those that rise and those that fall. */
function SpokenOf({ onFilterChange }: Pick<HomePageProps, "onFilterChange">) {
  const messages = useMessages(homeMessages);
  const { popularTags, trends } = useEpisodeIndex();
  return (
    <>
      {popularTags.length > 0 && <h2 className="eyebrow">{messages.tagBoard}</h2>}
      <TagChoice tags={popularTags} filter={emptyFilter} onFilterChange={onFilterChange} />
      {trends.length > 0 && <TagTrends trends={trends} />}
    </>
  );
}
