import { formatTimecode } from "#core/episode/timecode.ts";
import type { EpisodeLead } from "#core/files/episode-index-file.ts";
import { formatStartLink } from "#core/links/page-link.ts";
import { homeMessages } from "#messages/zh/home.ts";
import { useMessages } from "#ui/messages-context.ts";

/** The stories of an episode that has the page for itself; each leads to its text. */
export interface StoryRowsProps {
  readonly stories: EpisodeLead["stories"];
  readonly durationMs: number;
  /** Of the episode. */
  readonly pageUrl: string;
}

/** Where there is no list of episodes below: what is in this one, and how long each part takes. */
export function StoryRows({ stories, durationMs, pageUrl }: StoryRowsProps) {
  const messages = useMessages(homeMessages);
  const items = stories
    .map((story, index) => ({ ...story, endMs: stories[index + 1]?.startMs ?? durationMs }))
    .filter(({ kind }) => kind === "item");
  if (items.length < 2) return null;
  return (
    <div className="mt-7">
      <h2 className="eyebrow mb-2">{messages.stories}</h2>
      <ul aria-label={messages.stories} className="border-b border-line">
        {items.map(({ title, startMs, endMs }, index) => (
          <li key={`${startMs}:${title}`} className="border-t border-line">
            <a
              href={pageUrl + formatStartLink(startMs)}
              className="group grid min-h-11 grid-cols-[2rem_minmax(0,1fr)_auto] items-baseline py-2.5 text-[15px] leading-[1.45] hover:bg-bg-1"
            >
              <span className="font-mono text-xs font-semibold text-ink-3 tabular-nums">
                {String(index + 1).padStart(2, "0")}
              </span>
              <span className="font-semibold wrap-anywhere group-hover:text-teal">{title}</span>
              <span className="figure pl-4">
                <span>{formatTimecode(startMs / 1000)}</span>
                <span className="ml-3 max-md:hidden">
                  {messages.storyLength(formatTimecode((endMs - startMs) / 1000))}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
