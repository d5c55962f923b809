import { CircleCheck } from "lucide-react";
import { EpisodeMenu } from "#actions/episode-menu.tsx";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerActions } from "#player/react/player-context.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { EpisodeProgress } from "#ui/episode-progress.tsx";
import { useListen } from "#actions/use-listen.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { ListenIcon } from "#ui/listen-icon.tsx";
import { libraryMessages } from "#messages/zh/library.ts";
import { useMessages } from "#ui/messages-context.ts";

/** An episode in the library: what it is about, how far it is heard, and a button to play it. */
export interface EpisodeRowProps {
  readonly entry: EpisodeIndexEntry;
  readonly onPrepare: (id: string) => void;
}

export function EpisodeRow({ entry, onPrepare }: EpisodeRowProps) {
  const { id, title, date, durationMs, summary, stories } = entry;
  const messages = useMessages(libraryMessages);
  const { rootUrl } = useCatalog();
  const actions = usePlayerActions();
  const { isSounding, toggle } = useListen(id);
  const durationSeconds = durationMs / 1000;
  const { positionSeconds, isStarted, isHeard } = useEpisodeProgress(id);
  const leftSeconds = Math.max(0, durationSeconds - positionSeconds);
  const facts = [
    date,
    formatTimecode(durationSeconds),
    isHeard && messages.heard,
    isStarted && messages.minutesLeft(formatTimecode(leftSeconds)),
  ].filter((fact) => fact !== false);
  return (
    <li
      className="episode-row grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 border-b border-line py-5"
      onPointerEnter={() => onPrepare(id)}
    >
      <a href={resolveUrl(rootUrl, filePaths.episodeFolder(id))} className="group min-w-0">
        <span className="figure">{facts.join(" · ")}</span>
        <h2 className="mt-0.5 text-lg leading-normal font-bold wrap-anywhere group-hover:text-teal">
          {title}
        </h2>
        <p className="mt-1 text-[15px] leading-7 wrap-anywhere text-ink-2">
          {stories.join(" · ") || summary}
        </p>
        {isStarted && <EpisodeProgress part={positionSeconds / durationSeconds} />}
      </a>
      <div className="mt-3 flex flex-col gap-1 md:-mr-2.5 md:flex-row">
        <IconButton
          label={isSounding ? messages.pauseEpisode(title) : messages.listenTo(title)}
          onClick={toggle}
          className="border border-line text-ink"
        >
          <ListenIcon isSounding={isSounding} size={18} />
        </IconButton>
        <IconButton
          label={messages.markEpisodeHeard(title)}
          isPressed={isHeard}
          onClick={() => actions.markHeard(id, !isHeard)}
        >
          <CircleCheck aria-hidden size={18} />
        </IconButton>
        <EpisodeMenu episode={entry} />
      </div>
    </li>
  );
}
