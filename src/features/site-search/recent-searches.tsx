import { History, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useRecentSearches } from "#actions/use-recent-searches.ts";
import { recentSearchMessages } from "#messages/zh/recent-searches.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** What was searched for lately, below the empty search box. */
export interface RecentSearchesProps {
  readonly isShown: boolean;
  readonly onChoose: (query: string) => void;
  /** Gives out the way to remember a search. */
  readonly onReady: (remember: (query: string) => void) => void;
  readonly onLeave: () => void;
}

export function RecentSearches({ isShown, onChoose, onReady }: RecentSearchesProps) {
  const messages = useMessages(recentSearchMessages);
  const { queries, add, remove, clear } = useRecentSearches();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => onReady(add), [onReady, add]);
  // What was pressed goes away with the press: who came by the keyboard goes on in the box.
  const focusBox = (): void => ref.current?.closest("search")?.querySelector("input")?.focus();
  if (!isShown || queries.length === 0) return null;
  return (
    <section
      ref={ref}
      aria-label={messages.recent}
      data-recent-searches
      className="absolute inset-x-0 top-full z-30 mt-1.5 rounded-[10px] border border-line bg-bg-1 py-1.5"
    >
      {/* The box keeps the focus, so that a press does not close what it is meant for. */}
      <div role="presentation" onMouseDown={(event) => event.preventDefault()}>
        <div className="flex items-center justify-between pr-1.5 pl-3.5">
          <h2 className="eyebrow">{messages.recent}</h2>
          <button
            type="button"
            onClick={() => {
              focusBox();
              clear();
            }}
            className="min-h-11 px-2 text-[13px] text-ink-3 hover:text-ink"
          >
            {messages.clear}
          </button>
        </div>
        <ul>
          {queries.map((query) => (
            <li key={query} className="flex items-center pr-1.5 hover:bg-bg-2">
              <button
                type="button"
                onClick={() => {
                  focusBox();
                  onChoose(query);
                }}
                className="flex min-h-11 min-w-0 flex-1 items-center gap-2.5 px-3.5 text-left text-sm text-ink-2 hover:text-ink"
              >
                <History aria-hidden size={15} className="shrink-0 text-ink-3" />
                <span className="truncate">{query}</span>
              </button>
              <IconButton
                label={messages.remove(query)}
                onClick={() => {
                  focusBox();
                  remove(query);
                }}
              >
                <X aria-hidden size={15} />
              </IconButton>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
