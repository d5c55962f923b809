import type { EpisodeLead } from "#core/files/episode-index-file.ts";
import { formatStartLink } from "#core/links/page-link.ts";
import { homeMessages } from "#messages/zh/home.ts";
import { useMessages } from "#ui/messages-context.ts";

/** The stories of the newest episode; each leads to its text. */
export interface StoryChipsProps {
  readonly stories: EpisodeLead["stories"];
  /** Of the episode. */
  readonly pageUrl: string;
}

export function StoryChips({ stories, pageUrl }: StoryChipsProps) {
  const messages = useMessages(homeMessages);
  const items = stories.filter(({ kind }) => kind === "item");
  if (items.length < 2) return null;
  return (
    <ul
      aria-label={messages.stories}
      className="-mx-5 mt-1 flex gap-2 scroll-px-[45%] overflow-x-auto px-5 py-1.5 [scrollbar-width:none] md:mx-0 md:mt-2.5 md:flex-wrap md:px-0"
    >
      {items.map(({ title, startMs }, index) => (
        <li key={`${startMs}:${title}`} className="max-w-full shrink-0">
          <a
            href={pageUrl + formatStartLink(startMs)}
            className="relative flex max-w-full items-baseline gap-1.5 rounded-full border border-line px-3 py-[5px] text-[13px] leading-5 text-ink-2 after:absolute after:inset-x-0 after:-inset-y-1.5 hover:border-ink-3 hover:text-ink"
          >
            <span className="font-mono text-[11.5px] font-semibold text-ink-3 tabular-nums">
              {String(index + 1).padStart(2, "0")}
            </span>
            <span className="truncate">{title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
