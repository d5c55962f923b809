import { useMemo, useState } from "react";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { listHistory, type HistoryEntry } from "#core/listener/listening-history.ts";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import { searchTitles } from "#core/listener/search-bookmarks.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { listenerMessages } from "#messages/zh/listener.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { HistoryRow } from "./history-row.tsx";

/** What was listened to, the last first. */
export interface HistoryListProps {
  /** Typed words; blank shows all. */
  readonly query: string;
}

/** Episodes shown before the listener asks for more. */
const shownAtOnce = 20;

export function HistoryList({ query }: HistoryListProps) {
  const messages = useMessages(listenerMessages);
  const { history } = useMessages(pageMessages);
  const controls = useMessages(controlMessages);
  const [shownCount, setShownCount] = useState(shownAtOnce);
  const entries = useHistory();
  const { variants } = useUnitVariants(query);
  const found = useMemo(() => searchTitles(entries, query, variants), [entries, query, variants]);
  if (entries.length === 0) return <p className="py-6 text-ink-2">{messages.noHistory}</p>;
  return (
    <>
      {found.length === 0 && <p className="py-6 text-ink-2">{messages.nothingFoundHere}</p>}
      <ul aria-label={history} className="mt-4">
        {found.slice(0, shownCount).map(({ item, title }) => (
          <HistoryRow key={item.episodeId} entry={item} title={title} />
        ))}
      </ul>
      {found.length > shownCount && (
        <TextButton className="mt-5" onClick={() => setShownCount(shownCount + shownAtOnce)}>
          {controls.showMore}
        </TextButton>
      )}
    </>
  );
}

/** The history, with the titles of today where the library knows them. */
function useHistory(): readonly HistoryEntry[] {
  const positions = usePlayerState((state) => state.positions);
  const heard = usePlayerState((state) => state.heard);
  const { episodes } = useEpisodeIndex();
  return useMemo(() => {
    const titles = new Map(episodes.map(({ id, headline }) => [id, headline]));
    return listHistory({ positions, heard }, titles);
  }, [positions, heard, episodes]);
}
