import { useListen } from "#actions/use-listen.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { EpisodeProgress } from "#ui/episode-progress.tsx";
import { ListenDisc } from "#ui/listen-disc.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** What was begun and not finished; nothing where there is nothing. */
export interface ContinueListeningProps {
  /** How many at most. */
  readonly most: number;
  readonly className?: string;
}

export function ContinueListening({ most, className = "" }: ContinueListeningProps) {
  const messages = useMessages(libraryMessages);
  const begun = useBegunEpisodes().slice(0, most);
  if (begun.length === 0) return null;
  return (
    <section aria-label={messages.continueListening} className={className}>
      <h2 className="eyebrow mb-2 md:mx-1.5">{messages.continueListening}</h2>
      <ul className="grid gap-2">
        {begun.map((entry) => (
          <BegunEpisode key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

/**
 * What was started and is not finished, the last heard first: not the newest episode, which
 * stands on the front page, nor the one in the player.
 */
function useBegunEpisodes(): readonly EpisodeIndexEntry[] {
  const { episodes } = useEpisodeIndex();
  const positions = usePlayerState((state) => state.positions);
  const inPlayer = usePlayerState(({ track }) => track?.id);
  return episodes
    .slice(1)
    .filter(({ id }) => {
      const saved = positions[id];
      return id !== inPlayer && saved && !saved.isFinished && saved.seconds >= 1;
    })
    .toSorted((a, b) => (positions[b.id]?.updatedAtMs ?? 0) - (positions[a.id]?.updatedAtMs ?? 0));
}

function BegunEpisode({ entry }: { readonly entry: EpisodeIndexEntry }) {
  const { id, headline, date, durationMs } = entry;
  const messages = useMessages(libraryMessages);
  const { rootUrl } = useCatalog();
  const { isSounding, toggle } = useListen(id);
  const { positionSeconds } = useEpisodeProgress(id);
  const leftSeconds = Math.max(0, durationMs / 1000 - positionSeconds);
  return (
    <li className="grid grid-cols-[44px_minmax(0,1fr)] items-center gap-3 rounded-xl border border-line p-3">
      <ListenDisc label={messages.listenTo(headline)} isSounding={isSounding} onClick={toggle} />
      <a
        href={resolveUrl(rootUrl, filePaths.episodeFolder(id))}
        className="min-w-0 hover:text-teal"
      >
        <span className="line-clamp-2 text-[14.5px] leading-[1.45] font-semibold wrap-anywhere">
          {headline}
        </span>
        <span className="figure mt-0.5 mb-2 block">
          {`${date.slice(5)} · ${messages.minutesLeft(formatTimecode(leftSeconds))}`}
        </span>
        <EpisodeProgress part={positionSeconds / (durationMs / 1000)} />
      </a>
    </li>
  );
}
