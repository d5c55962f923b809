import type { ReactNode } from "react";
import { useOffline } from "#actions/offline-context.ts";
import { TagChoiceButtons } from "#actions/tag-choice-buttons.tsx";
import { useTagSeen } from "#actions/use-tag-seen.ts";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useTag } from "#catalog/tags/use-tag.ts";
import { useStation } from "#catalog/use-station.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { emptyFilter } from "#core/links/page-link.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { TagCross } from "#ui/tag-cross.tsx";
import { ClipRunBar } from "./clip-run-bar.tsx";
import type { LibraryProps } from "./library-props.ts";
import { MomentList } from "./moment-list.tsx";
import { ResultsHeading } from "./results-heading.tsx";
import { TagBeside } from "./tag-beside.tsx";
import { TagBoard } from "./tag-board.tsx";
import { useCanonical } from "./use-canonical.ts";

/** A tag: how often it is spoken and when, what goes with it, and its moments. */
export interface TagPageProps extends LibraryProps {
  readonly tag: string;
  /** What is found in the episodes that are in this browser. */
  readonly renderHere: () => ReactNode;
}

export function TagPage({ tag, filter, onFilterChange, renderPage, renderHere }: TagPageProps) {
  const messages = useMessages(searchResultsMessages);
  const controls = useMessages(controlMessages);
  const errors = useMessages(errorMessages);
  const { details, groups, error, retry, loadOlder } = useTag(tag);
  const isSilent = useOffline(({ isReachable }) => !isReachable);
  const isCutOff = isSilent && error !== null && readErrorCode(error) === "offline";
  const own = details?.tag ?? tag;
  useTagSeen(own);
  useCanonical(useTagUrl(details?.slug));
  // Without a network the episodes that are here answer, as they answer a search.
  if (!details && isCutOff) return renderHere();
  const found =
    details === undefined
      ? undefined
      : { moments: details?.hits ?? 0, episodes: details?.episodes ?? 0, unread: 0 };
  const waiting = error === null ? controls.loading : "";
  const children = (
    <>
      <ResultsHeading
        filter={filter}
        kind={messages.tagResults}
        status={found ? messages.found(found) : waiting}
        beside={<TagCross tag={tag} onPress={() => onFilterChange(emptyFilter)} />}
      >
        {details && <ClipRunBar groups={groups} onEnd={loadOlder} />}
        {details && <TagChoiceButtons tag={own} />}
      </ResultsHeading>
      {error && <ErrorNote sentence={errors[readErrorCode(error)]} onRetry={retry} />}
      {details && <MomentList groups={groups} filter={filter} onEnd={loadOlder} />}
      {details === null && (
        <div className="py-4">
          <p className="text-ink-2">{messages.nothingFound}</p>
          <TagBoard filter={emptyFilter} near={tag} onFilterChange={onFilterChange} />
        </div>
      )}
    </>
  );
  const beside = details && <TagBeside {...{ tag, filter, onFilterChange }} />;
  return renderPage({ children, beside });
}

/** Where the tag's own page stands, as far as that is known. */
function useTagUrl(slug: string | undefined): string | undefined {
  const siteUrl = useStation().data?.siteUrl;
  return siteUrl === undefined || slug === undefined
    ? undefined
    : siteUrl + filePaths.tagFolder(slug);
}
