import { Share2, Trash2 } from "lucide-react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { useIsEpisodeGone } from "#catalog/use-is-episode-gone.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { HistoryEntry } from "#core/listener/listening-history.ts";
import { formatLocalDate } from "#core/episode/local-date.ts";
import type { SearchedText } from "#core/listener/search-bookmarks.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { useListen } from "#actions/use-listen.ts";
import { useShare } from "#actions/share-context.ts";
import { usePlayerActions } from "#player/react/player-context.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { ListenDisc } from "#ui/listen-disc.tsx";
import { MarkedText } from "#ui/marked-text.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { listenerMessages } from "#messages/zh/listener.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";

/** An episode that was listened to. */
export interface HistoryRowProps {
  readonly entry: HistoryEntry;
  readonly title: SearchedText;
}

export function HistoryRow({ entry, title }: HistoryRowProps) {
  const { episodeId, seconds, heardAtMs, isHeard } = entry;
  const messages = useMessages(listenerMessages);
  const libraryWords = useMessages(libraryMessages);
  const { rootUrl } = useCatalog();
  const isGone = useIsEpisodeGone(episodeId);
  const facts = [
    formatLocalDate(heardAtMs),
    seconds >= 1 && messages.heardUntil(formatTimecode(seconds)),
    isHeard && libraryWords.heard,
  ].filter((fact) => fact !== false);
  const words = (
    <>
      <span className="block text-[15.5px] leading-[1.45] font-semibold wrap-anywhere group-hover:text-teal md:text-base">
        <MarkedText {...title} />
      </span>
      <span className="figure">{facts.join(" · ")}</span>
    </>
  );
  return (
    <li className="grid min-h-[67px] grid-cols-[44px_minmax(0,1fr)] items-center gap-x-3.5 border-b border-line py-2 md:grid-cols-[44px_minmax(0,1fr)_auto]">
      <HistoryPlay episodeId={episodeId} title={title.text} isGone={isGone} />
      <div className="min-w-0">
        {isGone ? (
          <>
            {words}
            <p className="py-1 text-sm text-ink-3">{messages.episodeGone}</p>
          </>
        ) : (
          <a href={resolveUrl(rootUrl, filePaths.episodeFolder(episodeId))} className="group block">
            {words}
          </a>
        )}
      </div>
      <HistoryTools entry={entry} title={title.text} isGone={isGone} />
    </li>
  );
}

interface HistoryPlayProps {
  readonly episodeId: string;
  /** As it is shown. */
  readonly title: string;
  readonly isGone: boolean;
}

/** Goes on where the listener stopped; what is gone leaves its place empty. */
function HistoryPlay({ episodeId, title, isGone }: HistoryPlayProps) {
  const { listenTo, pauseEpisode } = useMessages(libraryMessages);
  const { isSounding, toggle } = useListen(episodeId);
  if (isGone) return <span />;
  return (
    <ListenDisc
      label={isSounding ? pauseEpisode(title) : listenTo(title)}
      isSounding={isSounding}
      onClick={toggle}
    />
  );
}

interface HistoryToolsProps {
  readonly entry: HistoryEntry;
  /** As it is shown. */
  readonly title: string;
  readonly isGone: boolean;
}

/** What can be done with an episode of the history. */
function HistoryTools({ entry, title, isGone }: HistoryToolsProps) {
  const { episodeId, seconds } = entry;
  const messages = useMessages(listenerMessages);
  const openShare = useShare();
  const forget = useForget(entry);
  const share = (): void => {
    openShare({ episodeId, moment: { startSeconds: seconds } });
  };
  return (
    <div className="-mr-2.5 flex justify-end max-md:col-start-2">
      {!isGone && (
        <IconButton label={messages.shareEpisode(title)} onClick={share}>
          <Share2 aria-hidden size={17} />
        </IconButton>
      )}
      <IconButton label={messages.forgetEpisode(title)} onClick={forget}>
        <Trash2 aria-hidden size={17} />
      </IconButton>
    </div>
  );
}

/** Takes an episode out of the history; a toast offers the way back. */
function useForget({ episodeId, title }: HistoryEntry): () => void {
  const messages = useMessages(listenerMessages);
  const controls = useMessages(controlMessages);
  const notify = useToast();
  const actions = usePlayerActions();
  return () => {
    const restore = actions.forget(episodeId);
    notify({
      text: messages.episodeForgotten(title),
      actions: [{ label: controls.undo, onPress: restore }],
    });
  };
}
