import type { ListenerFilter } from "#core/links/page-link.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { useMessages } from "#ui/messages-context.ts";

/** What was searched for. */
export function ResultsHeading({ filter }: { readonly filter: ListenerFilter }) {
  const messages = useMessages(searchResultsMessages);
  const query = filter.query.trim();
  return (
    <>
      <p className="figure">{messages.results}</p>
      <h1 className="mt-1.5 text-[26px] leading-snug font-bold break-words">
        <span>{filter.tags.map((tag) => `#${tag}`).join(" + ")}</span>
        {query !== "" && (
          <span className="font-normal text-ink-3">
            {filter.tags.length > 0 ? ` + ${query}` : query}
          </span>
        )}
      </h1>
    </>
  );
}
