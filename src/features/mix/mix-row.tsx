import { ArrowDown, ArrowUp, Play, X } from "lucide-react";
import { useMemo } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { useEpisode } from "#catalog/use-episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import type { MixClip } from "#core/links/mix-link.ts";
import { findQuote, readQuote } from "#core/share/quote.ts";
import { listQuoteWords } from "#core/share/quote-words.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { mixMessages } from "#messages/zh/mix.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** A clip of a mix with what is said in it. */
export interface MixRowProps {
  readonly clip: MixClip;
  /** It is what is heard. */
  readonly isNow: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onPlay: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

export function MixRow(props: MixRowProps) {
  const { clip, isNow, isFirst, isLast, onPlay, onMove, onRemove } = props;
  const messages = useMessages(mixMessages);
  const { loading } = useMessages(controlMessages);
  const { rootUrl } = useCatalog();
  const { data: episode, isError } = useEpisode(clip.episodeId, { needsWords: true });
  const text = useMemo(() => {
    if (!episode) return undefined;
    const words = listQuoteWords(episode.transcript);
    const quote = findQuote(episode.transcript, words, clip);
    return quote && readQuote(episode.transcript, words, quote).text;
  }, [episode, clip]);
  const clock = formatTimecode(clip.startSeconds);
  return (
    <li
      aria-current={isNow ? "true" : undefined}
      className="grid grid-cols-[minmax(0,1fr)] items-start rounded-xl aria-[current]:bg-bg-2 md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0">
        <button
          type="button"
          aria-label={`${messages.playClip(clock)} ${text ?? ""}`}
          disabled={isError}
          onClick={onPlay}
          className="grid min-h-11 w-full grid-cols-[64px_minmax(0,1fr)] items-baseline gap-3.5 px-2.5 py-2.5 text-left"
        >
          <span className="flex items-center gap-1.5 font-mono text-[13px] text-teal tabular-nums">
            <Play aria-hidden size={10} fill="currentColor" />
            <span>{clock}</span>
          </span>
          <span className="text-base leading-7 wrap-anywhere text-ink-2">
            {isError ? messages.missing : (text ?? loading)}
          </span>
        </button>
        {!isError && (
          <a
            href={formatMomentUrl(rootUrl, clip.episodeId, clip)}
            className="figure relative mb-1 ml-[88px] inline-flex min-h-8 items-center after:absolute after:inset-x-0 after:-inset-y-1.5 hover:text-teal"
          >
            {`${episode?.date ?? clip.episodeId} · ${messages.open}`}
          </a>
        )}
      </div>
      <div className="flex justify-end">
        <IconButton label={messages.earlier(clock)} isDisabled={isFirst} onClick={() => onMove(-1)}>
          <ArrowUp aria-hidden size={16} />
        </IconButton>
        <IconButton label={messages.later(clock)} isDisabled={isLast} onClick={() => onMove(1)}>
          <ArrowDown aria-hidden size={16} />
        </IconButton>
        <IconButton label={messages.remove(clock)} onClick={onRemove}>
          <X aria-hidden size={16} />
        </IconButton>
      </div>
    </li>
  );
}
