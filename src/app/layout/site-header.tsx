import { Bookmark, Menu, Search } from "lucide-react";
import type { ReactNode } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { Station } from "#core/files/station-file.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { pageMessages } from "#messages/zh/pages.ts";
import { searchMessages } from "#messages/zh/search.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import { createListenerQuery } from "../routing/site-route.ts";

/** The top of every page: the brand and the search box, which on phones opens in its own row. */
export interface SiteHeaderProps {
  readonly station: Station | undefined;
  readonly search: ReactNode;
  /** The listener's own page is open. */
  readonly isListenerPage: boolean;
  readonly isSearchOpen: boolean;
  /** Undefined where the search box is always open. */
  readonly onToggleSearch: (() => void) | undefined;
}

export function SiteHeader(props: SiteHeaderProps) {
  const { station, search, isListenerPage, isSearchOpen, onToggleSearch } = props;
  const messages = useMessages(pageMessages);
  const searchWords = useMessages(searchMessages);
  const { rootUrl } = useCatalog();
  const isWide = useMediaQuery("(min-width: 760px)");
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-bg print:hidden">
      <a
        href="#content"
        className="absolute -top-20 left-4 z-30 rounded-lg bg-bg-2 px-4 py-2 focus:top-2"
      >
        {messages.skipToContent}
      </a>
      <div className="flex h-[52px] items-center gap-5 pr-2 pl-5 md:h-14 md:pr-5">
        <a href={rootUrl} className="flex min-h-11 items-center gap-2.5 font-bold tracking-wider">
          <span aria-hidden className="h-2 w-2 rounded-full bg-red" />
          <span>{station?.title}</span>
          <span className="hidden font-mono text-[11px] font-medium tracking-[0.12em] text-ink-3 md:inline">
            {station?.subtitle}
          </span>
        </a>
        {isWide ? (
          <div className="ml-auto flex items-center gap-5">
            <ListenerLink isOpen={isListenerPage} />
            <div className="w-[380px]">{search}</div>
          </div>
        ) : (
          <div className="ml-auto flex">
            <ListenerLink isOpen={isListenerPage} />
            {onToggleSearch && (
              <IconButton
                label={searchWords.search}
                isPressed={isSearchOpen}
                onClick={onToggleSearch}
              >
                <Search aria-hidden size={18} />
              </IconButton>
            )}
            {/* On the library's own page there is nowhere to go. */}
            {onToggleSearch && (
              <a
                href={rootUrl}
                aria-label={messages.openLibrary}
                className="grid h-11 w-11 place-items-center text-ink-2"
              >
                <Menu aria-hidden size={20} />
              </a>
            )}
          </div>
        )}
      </div>
      {!isWide && isSearchOpen && <div className="px-4 pb-3">{search}</div>}
    </header>
  );
}

/** The way to bookmarks and history; on phones the icon alone. */
function ListenerLink({ isOpen }: { readonly isOpen: boolean }) {
  const messages = useMessages(pageMessages);
  const { rootUrl } = useCatalog();
  return (
    <a
      href={rootUrl + createListenerQuery("bookmarks")}
      aria-current={isOpen ? "page" : undefined}
      aria-label={messages.bookmarksAndHistory}
      title={messages.bookmarksAndHistory}
      className="flex h-11 min-w-11 items-center justify-center gap-1.5 text-sm text-ink-2 hover:text-ink aria-[current]:text-teal"
    >
      <Bookmark aria-hidden size={18} />
      <span className="hidden lg:inline">{messages.bookmarks}</span>
    </a>
  );
}
