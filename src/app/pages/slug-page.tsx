import { useEffect, useEffectEvent } from "react";
import { useOfflineShelf } from "#actions/offline-context.ts";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useSlugTag } from "#catalog/tags/use-slug-tag.ts";
import type { Station } from "#core/files/station-file.ts";
import { resultsPages } from "#features/library/results-pages.tsx";
import { errorMessages } from "#messages/zh/errors.ts";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { LoadingNote } from "#ui/loading/loading-note.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { MissingPart } from "../layout/missing-part.ts";

/** The page of a tag while it is not known yet which one it is. */
export interface SlugPageProps {
  readonly slug: string;
  readonly station: Station | undefined;
  readonly onNamed: (slug: string, tag: string) => void;
}

export function SlugPage({ slug, station, onNamed }: SlugPageProps) {
  const messages = useMessages(errorMessages);
  const { tag, error, retry } = useSlugTag(slug, useOfflineShelf()?.listReadable);
  const name = useEffectEvent(onNamed);
  // What shows the tag comes with what names it.
  useEffect(() => resultsPages.TagPage.preload(), []);
  useEffect(() => {
    if (typeof tag === "string") name(slug, tag);
  }, [slug, tag]);
  if (tag === null) return <MissingPart station={station} />;
  return (
    <div className="p-8">
      {error ? (
        <ErrorNote sentence={messages[readErrorCode(error)]} onRetry={retry} />
      ) : (
        <LoadingNote />
      )}
    </div>
  );
}
