import { CircleCheck, RotateCw, Trash2, X } from "lucide-react";
import { useOffline, useOfflineShelf, type KeepProgress } from "#actions/offline-context.ts";
import { useListen } from "#actions/use-listen.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { formatDay } from "#core/episode/format-day.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { formatBytes } from "#core/formats/format-bytes.ts";
import type { KeptEntry } from "#core/listener/kept-episodes-file.ts";
import { dateMessages } from "#messages/zh/dates.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { offlineMessages, type OfflineMessages } from "#messages/zh/offline.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { ListenDisc } from "#ui/listen-disc.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { useRemovalQuestion } from "./use-removal-question.ts";

/** An episode that is kept, or on its way. */
export interface OfflineRowProps {
  readonly id: string;
  readonly entry: KeptEntry;
  /** While several are being chosen. */
  readonly choice?: { readonly isChosen: boolean; readonly onToggle: () => void } | undefined;
}

export function OfflineRow({ id, entry, choice }: OfflineRowProps) {
  const { title, state } = entry;
  const words = useMessages(libraryMessages);
  const { rootUrl } = useCatalog();
  const { isSounding, toggle } = useListen(id);
  const { isHeard } = useEpisodeProgress(id);
  return (
    <li className="grid min-h-[84px] grid-cols-[44px_minmax(0,1fr)_44px] items-center gap-x-3 border-t border-line py-2">
      <ListenDisc
        label={isSounding ? words.pauseEpisode(title) : words.listenTo(title)}
        isSounding={isSounding}
        onClick={toggle}
        className={state === "kept" ? "" : "opacity-45"}
      />
      <div className="min-w-0">
        <a href={resolveUrl(rootUrl, filePaths.episodeFolder(id))} className="group block">
          <h3
            className={`line-clamp-2 text-[15.5px] leading-[1.42] text-pretty wrap-anywhere group-hover:text-teal ${isHeard ? "font-medium text-ink-2" : "font-semibold"}`}
          >
            {title}
          </h3>
        </a>
        <RowFacts id={id} entry={entry} />
      </div>
      {choice ? (
        <label className="grid size-11 cursor-pointer place-items-center">
          <input
            type="checkbox"
            aria-label={title}
            checked={choice.isChosen}
            onChange={choice.onToggle}
            className="size-5 accent-teal"
          />
        </label>
      ) : (
        <RowButton id={id} entry={entry} />
      )}
    </li>
  );
}

function RowFacts({ id, entry }: Omit<OfflineRowProps, "choice">) {
  const { date, sizeBytes, durationMs, state } = entry;
  const messages = useMessages(offlineMessages);
  const words = useMessages(libraryMessages);
  const progress = useOffline((all) => all.progress[id]);
  const { positionSeconds, isStarted, isHeard } = useEpisodeProgress(id);
  const { weekdays } = useMessages(dateMessages);
  const { day } = formatDay(date, weekdays);
  const seconds = durationMs / 1000;
  const left = isStarted
    ? words.minutesLeft(formatTimecode(Math.max(0, seconds - positionSeconds)))
    : formatTimecode(seconds);
  const received = progress?.receivedBytes ?? 0;
  const isWanted = state === "wanted";
  const percent = Math.min(100, Math.round((100 * received) / Math.max(1, sizeBytes)));
  const facts = isWanted
    ? [day, `${formatBytes(received)} / ${formatBytes(sizeBytes)}`]
    : [day, formatBytes(sizeBytes), isHeard && !isStarted ? words.heard : left];
  return (
    <>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 font-mono text-xs leading-normal text-ink-3 tabular-nums">
        <span className="flex items-center gap-1 font-sans text-ink-2">
          {state === "kept" && <CircleCheck aria-hidden size={15} />}
          <span>{describeState(entry, progress, messages)}</span>
        </span>
        <span>{facts.join(" · ")}</span>
      </p>
      {isWanted && (
        <div
          role="progressbar"
          aria-label={messages.keepEpisode(entry.title)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          className="mt-1.5 h-[3px] overflow-hidden rounded-sm bg-line"
        >
          <div className="h-full bg-ink-2" style={{ width: `${percent}%` }} />
        </div>
      )}
    </>
  );
}

function describeState(
  { state }: KeptEntry,
  progress: KeepProgress | undefined,
  messages: OfflineMessages,
): string {
  if (state === "kept") return messages.keep;
  if (state === "lost") return messages.lostState;
  const { fault, receivedBytes = 0 } = progress ?? {};
  if (fault === "offline") return messages.waiting;
  if (fault === "wifi") return messages.waitingForWifi;
  if (fault !== undefined) return messages.faults[fault];
  return receivedBytes > 0 ? "" : messages.waitingForTurn;
}

/** Takes it away; asks first where something unheard would be lost. */
function RowButton({ id, entry }: Omit<OfflineRowProps, "choice">) {
  const { title, state } = entry;
  const messages = useMessages(offlineMessages);
  const shelf = useOfflineShelf();
  const removeOrAsk = useRemovalQuestion();
  const fault = useOffline((all) => all.progress[id]?.fault);
  const { isHeard } = useEpisodeProgress(id);
  const remove = (): void => shelf?.remove(id);
  const ask = (): void => removeOrAsk(remove, isHeard ? undefined : messages.unheardQuestion);
  const canRetry = state === "lost" || (state === "wanted" && fault === "full");
  if (canRetry) {
    return (
      <IconButton label={messages.keepEpisode(title)} onClick={() => shelf?.keep(id)}>
        <RotateCw aria-hidden size={18} />
      </IconButton>
    );
  }
  const isKept = state === "kept";
  return (
    <IconButton
      label={isKept ? messages.removeEpisode(title) : messages.stopEpisode(title)}
      onClick={isKept ? ask : remove}
    >
      {isKept ? <Trash2 aria-hidden size={18} /> : <X aria-hidden size={18} />}
    </IconButton>
  );
}
