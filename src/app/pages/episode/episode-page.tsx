import { readErrorCode } from "#catalog/catalog-error.ts";
import { useEpisode } from "#catalog/use-episode.ts";
import type { Station } from "#core/files/station-file.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { useMessages } from "#ui/messages-context.ts";
import { LoadingNote } from "#ui/loading/loading-note.tsx";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { EpisodeView } from "./episode-view.tsx";
import { MissingPart } from "../../layout/missing-part.ts";
import { PageFrame } from "../../layout/page-frame.tsx";
import { useDocumentTitle } from "../../routing/use-document-title.ts";

/** The page of one episode, or what keeps it from being shown. */
export interface EpisodePageProps {
  readonly id: string;
  readonly station: Station | undefined;
}

export function EpisodePage({ id, station }: EpisodePageProps) {
  const messages = useMessages(errorMessages);
  const { data: episode, error, refetch } = useEpisode(id, { needsWords: true });
  useDocumentTitle(episode?.headline, station?.title);
  if (episode) return <EpisodeView key={id} episode={episode} station={station} />;
  const retry = (): void => void refetch();
  if (error && readErrorCode(error) === "not-found") {
    return <MissingPart station={station} episodeId={id} onRetry={retry} />;
  }
  return (
    <PageFrame>
      {error ? (
        <>
          <h1 className="text-2xl font-bold">{id}</h1>
          <ErrorNote sentence={messages[readErrorCode(error)]} onRetry={retry} />
        </>
      ) : (
        <LoadingNote />
      )}
    </PageFrame>
  );
}
