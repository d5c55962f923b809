import { ArrowUpRight } from "lucide-react";
import type { EpisodeLink } from "#core/files/notes-file.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";
import { OutsideLink } from "./outside-link.tsx";

/** Links in the order in which their words are spoken, then those that are only in the notes. */
export interface LinkListProps {
  readonly links: readonly EpisodeLink[];
  readonly onSeek: (startSeconds: number) => void;
}

export function LinkList({ links, onSeek }: LinkListProps) {
  const messages = useMessages(transcriptMessages);
  return (
    <ul className="grid gap-0.5">
      {links.map(({ title, url, startMs }) => (
        <li
          key={url}
          className="grid min-h-11 grid-cols-[var(--time-width)_minmax(0,1fr)_auto] items-center gap-2 px-2 text-sm"
        >
          {startMs === undefined ? (
            <span />
          ) : (
            <button
              type="button"
              aria-label={messages.jumpTo(formatTimecode(startMs / 1000))}
              onClick={() => onSeek(startMs / 1000)}
              className="figure text-left whitespace-nowrap hover:text-teal"
            >
              {formatTimecode(startMs / 1000)}
            </button>
          )}
          <OutsideLink url={url} className="py-2 text-ink-2">
            {title}
          </OutsideLink>
          <ArrowUpRight aria-hidden size={15} className="text-teal" />
        </li>
      ))}
    </ul>
  );
}
