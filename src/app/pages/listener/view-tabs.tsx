import { useCatalog } from "#catalog/catalog-context.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { useMessages } from "#ui/messages-context.ts";
import { createListenerQuery, type ListenerView } from "../../routing/site-route.ts";

const views: readonly ListenerView[] = ["bookmarks", "history", "offline"];

/** Leads from one view of the listener's page to the other. */
export function ViewTabs({ open }: { readonly open: ListenerView }) {
  const messages = useMessages(pageMessages);
  const { rootUrl } = useCatalog();
  return (
    <nav
      aria-label={messages.bookmarksAndHistory}
      className="flex gap-6 border-b border-line roomy:hidden"
    >
      {views.map((view) => (
        <a
          key={view}
          href={rootUrl + createListenerQuery(view)}
          aria-current={view === open ? "page" : undefined}
          className="-mb-px inline-flex min-h-12 min-w-11 items-center border-b-2 border-transparent text-xl font-bold text-ink-3 hover:text-ink aria-[current]:border-teal aria-[current]:text-ink"
        >
          {messages[view]}
        </a>
      ))}
    </nav>
  );
}
