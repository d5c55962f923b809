import { ArrowDownToLine, Bookmark, History, House } from "lucide-react";
import { useBookmarks } from "#actions/bookmark-context.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { useMessages } from "#ui/messages-context.ts";
import { createListenerQuery, type SitePlace } from "../routing/site-route.ts";

/** The ways to the front page and to the listener's own ones. */
export interface SiteNavigationProps {
  /** Which of them is open. */
  readonly place: SitePlace | undefined;
  /** One of them was pressed, be it the one that is open. */
  readonly onLeave?: () => void;
}

export function SiteNavigation({ place, onLeave }: SiteNavigationProps) {
  const messages = useMessages(pageMessages);
  const { rootUrl } = useCatalog();
  const bookmarkCount = useBookmarks(
    (all) => Object.values(all).filter(({ isDeleted }) => !isDeleted).length,
  );
  const links = [
    { to: "home", label: messages.home, href: rootUrl, Icon: House },
    {
      to: "bookmarks",
      label: messages.bookmarks,
      href: rootUrl + createListenerQuery("bookmarks"),
      Icon: Bookmark,
      count: bookmarkCount,
    },
    {
      to: "history",
      label: messages.historyLink,
      href: rootUrl + createListenerQuery("history"),
      Icon: History,
    },
    {
      to: "offline",
      label: messages.offline,
      href: rootUrl + createListenerQuery("offline"),
      Icon: ArrowDownToLine,
    },
  ];
  return (
    <ul className="grid">
      {links.map(({ to, label, href, Icon, count = 0 }) => (
        <li key={to}>
          <a
            href={href}
            onClick={onLeave}
            aria-current={to === place ? "page" : undefined}
            className="flex h-11 items-center gap-3 rounded-[10px] px-3 text-[15px] text-ink-2 hover:bg-bg-1 hover:text-ink aria-[current]:bg-bg-2 aria-[current]:font-semibold aria-[current]:text-ink"
          >
            <Icon aria-hidden size={20} strokeWidth={1.8} />
            <span>{label}</span>
            {count > 0 && (
              <span aria-hidden className="figure ml-auto">
                {count}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
