import { useId, useState } from "react";
import { useOfflineShelf } from "#actions/offline-context.ts";
import { formatBytes } from "#core/formats/format-bytes.ts";
import type { KeptEntry } from "#core/listener/kept-episodes-file.ts";
import { isEpisodeHeard } from "#core/listener/playback-memory-file.ts";
import { offlineMessages } from "#messages/zh/offline.ts";
import { useReadPlayerState } from "#player/react/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";
import { OfflineRow } from "./offline-row.tsx";
import { useRemovalQuestion } from "./use-removal-question.ts";

/** What is kept or on its way, in the order of the list. */
export interface KeptListProps {
  readonly rows: readonly (readonly [id: string, entry: KeptEntry])[];
}

/** The kept episodes; several can be chosen and taken away at once. */
export function KeptList({ rows }: KeptListProps) {
  const messages = useMessages(offlineMessages);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const headingId = useId();
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      <div className="flex h-11 items-center gap-2.5">
        <h2 id={headingId} className="font-semibold">
          {messages.keep}
        </h2>
        <span className="text-[13px] text-ink-3">{messages.byDate}</span>
        <button
          type="button"
          onClick={() => setChosen(chosen ? undefined : new Set())}
          className="-mr-2 ml-auto min-h-11 px-2 text-sm text-ink-2 hover:text-ink"
        >
          {chosen ? messages.done : messages.choose}
        </button>
      </div>
      {chosen && <ChosenBar {...{ rows, chosen, setChosen }} />}
      <ul aria-labelledby={headingId}>
        {rows.map(([id, entry]) => (
          <OfflineRow
            key={id}
            id={id}
            entry={entry}
            choice={chosen && { isChosen: chosen.has(id), onToggle: () => toggle(id) }}
          />
        ))}
      </ul>
    </>
  );
}

interface ChosenBarProps extends KeptListProps {
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (chosen: ReadonlySet<string> | undefined) => void;
}

/** Chooses all, and takes away what is chosen: asks first where something of it is unheard. */
function ChosenBar({ rows, chosen, setChosen }: ChosenBarProps) {
  const messages = useMessages(offlineMessages);
  const shelf = useOfflineShelf();
  const readPlayer = useReadPlayerState();
  const removeOrAsk = useRemovalQuestion();
  // One that has gone by itself in the meantime is chosen no more.
  const left = rows.filter(([id]) => chosen.has(id));
  const areAll = left.length === rows.length;
  const sizeBytes = left.reduce((sum, [, entry]) => sum + entry.sizeBytes, 0);
  const remove = (): void => {
    for (const [id] of left) shelf?.remove(id);
    setChosen(undefined);
  };
  const ask = (): void => {
    const player = readPlayer();
    const unheard = left.filter(
      ([id, { state }]) => state === "kept" && !isEpisodeHeard(player, id),
    );
    const { length } = unheard;
    removeOrAsk(remove, length === 0 ? undefined : messages.unheardAmongThese(length));
  };
  return (
    <div className="flex flex-wrap items-center gap-2 pb-2">
      <button
        type="button"
        onClick={() => setChosen(new Set(areAll ? [] : rows.map(([id]) => id)))}
        className="min-h-11 rounded-[10px] border border-line px-3.5 text-sm text-ink-2 hover:text-ink"
      >
        {areAll ? messages.chooseNone : messages.chooseAll}
      </button>
      <button
        type="button"
        disabled={left.length === 0}
        onClick={ask}
        className="min-h-11 rounded-[10px] bg-ink px-3.5 text-sm font-semibold text-bg disabled:opacity-40"
      >
        {messages.removeChosen(left.length, formatBytes(sizeBytes))}
      </button>
    </div>
  );
}
