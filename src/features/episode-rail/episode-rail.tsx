import { memo } from "react";
import { EpisodeMenu } from "#actions/episode-menu.tsx";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { formatLibraryLink } from "#core/links/page-link.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import { hasTag } from "#core/search/toggle-tag.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { EpisodeProgress } from "#ui/episode-progress.tsx";
import { libraryMessages } from "#messages/zh/library.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TagLink } from "#ui/tag-chip.tsx";
import { TextButton } from "#ui/text-button.tsx";

/** The library beside every page: what to go on with, all episodes, the tags most spoken. */
export interface EpisodeRailProps {
  /** The episode whose page is open. */
  readonly openEpisodeId: string | undefined;
  /** Tags that are chosen on the page. */
  readonly chosenTags: readonly string[];
}

const shownTags = 12;

export function EpisodeRail({ openEpisodeId, chosenTags }: EpisodeRailProps) {
  const messages = useMessages(libraryMessages);
  const { episodes, loadOlder } = useEpisodeIndex();
  const goOn = useEpisodeToGoOn(episodes);
  return (
    <>
      {goOn && (
        <section aria-label={messages.continueListening} className="mb-5">
          <h2 className="eyebrow mx-1.5 mb-2">{messages.continueListening}</h2>
          <EpisodeCard entry={goOn} isOpen={goOn.id === openEpisodeId} isProminent />
        </section>
      )}
      <section aria-label={messages.allEpisodes} className="mb-5 hidden md:block">
        <h2 className="eyebrow mx-1.5 mb-2">{messages.allEpisodes}</h2>
        {episodes.map((entry) => (
          <EpisodeCard key={entry.id} entry={entry} isOpen={entry.id === openEpisodeId} />
        ))}
        {loadOlder && <TextButton onClick={loadOlder}>{messages.olderEpisodes}</TextButton>}
      </section>
      <PopularTags chosenTags={chosenTags} />
    </>
  );
}

function PopularTags({ chosenTags }: Pick<EpisodeRailProps, "chosenTags">) {
  const messages = useMessages(libraryMessages);
  const { rootUrl } = useCatalog();
  const { variants } = useUnitVariants(...chosenTags);
  const tags = useEpisodeIndex().popularTags.slice(0, shownTags);
  if (tags.length === 0) return null;
  return (
    <section aria-label={messages.popularTags} className="hidden md:block">
      <h2 className="eyebrow mx-1.5 mb-2.5">{messages.popularTags}</h2>
      <div className="flex flex-wrap gap-x-2 gap-y-3 px-1.5">
        {tags.map(({ tag, hits }) => (
          <TagLink
            key={tag}
            tag={tag}
            count={hits}
            isCurrent={hasTag(chosenTags, tag, variants)}
            href={rootUrl + formatLibraryLink({ tags: [tag], query: "" })}
          />
        ))}
      </div>
    </section>
  );
}

/** The episode in the player once it was started, else the one heard last and not finished. */
function useEpisodeToGoOn(episodes: readonly EpisodeIndexEntry[]): EpisodeIndexEntry | undefined {
  const positions = usePlayerState((state) => state.positions);
  const inPlayer = usePlayerState(({ track }) => track?.id);
  const started = episodes
    .filter(({ id }) => positions[id] && !positions[id].isFinished && positions[id].seconds >= 1)
    .toSorted((a, b) => (positions[b.id]?.updatedAtMs ?? 0) - (positions[a.id]?.updatedAtMs ?? 0));
  return started.find(({ id }) => id === inPlayer) ?? started[0];
}

interface EpisodeCardProps {
  readonly entry: EpisodeIndexEntry;
  readonly isOpen: boolean;
  readonly isProminent?: boolean;
}

// Memoised: the page's address changes with every typed letter, the cards beside it do not.
const EpisodeCard = memo(function EpisodeCard(props: EpisodeCardProps) {
  const { entry, isOpen, isProminent = false } = props;
  const { id, title, date, durationMs } = entry;
  const messages = useMessages(libraryMessages);
  const { rootUrl } = useCatalog();
  const { positionSeconds, isStarted, isHeard } = useEpisodeProgress(id);
  const durationSeconds = durationMs / 1000;
  const leftSeconds = Math.max(0, durationSeconds - positionSeconds);
  const facts = [
    isProminent && date,
    formatTimecode(durationSeconds),
    isHeard && messages.heard,
    isStarted && messages.minutesLeft(formatTimecode(leftSeconds)),
  ].filter((fact) => fact !== false);
  return (
    <div
      className={`mb-1 grid grid-cols-[minmax(0,1fr)_auto] rounded-xl hover:bg-bg-2 ${isProminent || isOpen ? "bg-bg-2" : ""}`}
    >
      <a
        href={resolveUrl(rootUrl, filePaths.episodeFolder(id))}
        aria-current={isOpen ? "page" : undefined}
        className="block rounded-xl py-2.5 pl-3"
      >
        <span className="block text-[14.5px] leading-snug font-semibold">{title}</span>
        <span className="figure">{facts.join(" · ")}</span>
        {isProminent && <EpisodeProgress part={positionSeconds / durationSeconds} />}
      </a>
      <EpisodeMenu episode={entry} />
    </div>
  );
});
