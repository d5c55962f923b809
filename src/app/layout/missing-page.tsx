import { House } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { findNearestEpisodes } from "#core/episode/nearest-episodes.ts";
import type { Station } from "#core/files/station-file.ts";
import { formatLibraryLink } from "#core/links/page-link.ts";
import { EpisodeRow } from "#features/library/episode-row.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { searchMessages } from "#messages/zh/search.ts";
import { usePlayEpisode } from "#actions/use-play-episode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SearchField } from "#ui/search-field.tsx";
import { TextButton } from "#ui/text-button.tsx";
import { PageFrame } from "./page-frame.tsx";
import { createEpisodePath } from "../routing/site-route.ts";
import { useDocumentTitle } from "../routing/use-document-title.ts";

/** Says what is not there, and leads on: home, to a search, to what is next to it. */
export interface MissingPageProps {
  readonly station: Station | undefined;
  /** The episode that was asked for; left out for a path that leads nowhere. */
  readonly episodeId?: string | undefined;
  /** Asks for it once more: it may only just have been published. */
  readonly onRetry?: () => void;
}

export function MissingPage({ station, episodeId, onRetry }: MissingPageProps) {
  const messages = useMessages(pageMessages);
  const controls = useMessages(controlMessages);
  const { rootUrl } = useCatalog();
  const {
    title = messages.pageNotFound,
    text = messages.maybeGone,
    scene,
  } = station?.notFound ?? {};
  const [before = "", after = ""] = messages.noSuchEpisode("\n").split("\n");
  useDocumentTitle(title, station?.title);
  useMovedEpisode(episodeId);
  return (
    <PageFrame isBroad>
      <div className="mx-auto max-w-[720px] md:pt-4">
        {scene !== undefined && (
          <img
            src={resolveUrl(rootUrl, encodeURIComponent(scene))}
            alt={messages.sceneOf(station?.title ?? "")}
            width={720}
            height={264}
            className="mb-6 h-36 w-full rounded-[14px] bg-bg-2 object-cover md:h-[264px]"
          />
        )}
        <h1 className="text-2xl leading-[1.36] font-bold md:text-[30px]">{title}</h1>
        <p
          role={onRetry && "alert"}
          className="mt-1.5 mb-4.5 leading-[1.75] wrap-anywhere text-ink-2"
        >
          {episodeId !== undefined && (
            <>
              <span>{before}</span>
              <code className="font-mono text-[15px] text-ink">{episodeId}</code>
              <span>{after}</span>
            </>
          )}
          <span>{text}</span>
        </p>
        <div className="mb-7 flex flex-wrap gap-2">
          <a
            href={rootUrl}
            className="inline-flex min-h-11 items-center gap-2 rounded-[10px] bg-ink px-4 text-[14.5px] font-semibold text-bg"
          >
            <House aria-hidden size={16} />
            <span>{messages.backHome}</span>
          </a>
          {onRetry && <TextButton onClick={onRetry}>{controls.retry}</TextButton>}
          <OwnSearch />
        </div>
        <NearestEpisodes episodeId={episodeId} />
      </div>
    </PageFrame>
  );
}

/** A link inside of the app may still name an episode as it was called before. */
function useMovedEpisode(episodeId: string | undefined): void {
  const { moved } = useEpisodeIndex();
  const [, navigate] = useLocation();
  const query = useSearch();
  const target = moved.get(episodeId ?? "");
  useEffect(() => {
    if (target === undefined) return;
    navigate(createEpisodePath(target) + (query === "" ? "" : `?${query}`), { replace: true });
  }, [target, query, navigate]);
}

/** A box of its own: the page's words are what is looked for next. */
function OwnSearch() {
  const messages = useMessages(searchMessages);
  const controls = useMessages(controlMessages);
  const [, navigate] = useLocation();
  const [query, setQuery] = useState("");
  return (
    <div className="min-w-52 flex-1">
      <SearchField
        isTall
        label={messages.searchLibrary}
        placeholder={messages.searchPlaceholder}
        clearLabel={controls.clearSearch}
        value={query}
        onChange={setQuery}
        onEnter={() => {
          if (query.trim() !== "") navigate(`/${formatLibraryLink({ tags: [], query })}`);
        }}
      />
    </div>
  );
}

function NearestEpisodes({ episodeId }: Pick<MissingPageProps, "episodeId">) {
  const messages = useMessages(pageMessages);
  const { prepareEpisode } = usePlayEpisode();
  const nearest = findNearestEpisodes(useEpisodeIndex().episodes, episodeId);
  if (nearest.length === 0) return null;
  return (
    <section aria-label={messages.nearestEpisodes} className="@container">
      <h2 className="eyebrow mb-2">{messages.nearestEpisodes}</h2>
      <ul className="border-b border-line">
        {nearest.map((entry) => (
          <EpisodeRow key={entry.id} entry={entry} onPrepare={prepareEpisode} />
        ))}
      </ul>
    </section>
  );
}
