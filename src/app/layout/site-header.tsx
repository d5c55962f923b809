import { Menu, Search } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { Station } from "#core/files/station-file.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { searchMessages } from "#messages/zh/search.ts";
import { MediaPart, notKnown } from "#ui/media-part.tsx";
import { useKnownMedia } from "#ui/hooks/use-media-query.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { SettingsButtons } from "./settings-buttons.tsx";
import type { SitePlace } from "../routing/site-route.ts";

const SiteMenu = lazyPart(async () => (await import("./site-menu.tsx")).SiteMenu, {
  leave: ({ onClose }) => onClose(),
});

/** The top of every page: the brand and the search box, which on phones opens in its own row. */
export interface SiteHeaderProps {
  readonly station: Station | undefined;
  readonly search: ReactNode;
  readonly place: SitePlace | undefined;
  readonly hasTranscript: boolean;
  readonly isSearchOpen: boolean;
  readonly onToggleSearch: () => void;
}

export function SiteHeader(props: SiteHeaderProps) {
  const { station, search, hasTranscript, isSearchOpen } = props;
  const messages = useMessages(pageMessages);
  const { rootUrl } = useCatalog();
  const isWide = useKnownMedia("(min-width: 760px) and (min-height: 500px)");
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-bg [@media(max-height:319px)]:static print:hidden">
      <SkipLink target="#content">{messages.skipToContent}</SkipLink>
      {hasTranscript && <SkipLink target="#transcript">{messages.skipToTranscript}</SkipLink>}
      <SkipLink target="#player">{messages.skipToPlayer}</SkipLink>
      <div className="flex h-[51px] items-center gap-4 pr-1 pl-5 md:h-[55px] md:pr-3">
        <a
          href={rootUrl}
          className="flex min-h-11 min-w-0 items-center gap-2.5 font-bold tracking-wider"
        >
          <span aria-hidden className="h-2 w-2 shrink-0 rounded-full bg-red" />
          <span className="truncate">{station?.title}</span>
          <span className="hidden font-mono text-[11px] font-medium tracking-[0.12em] text-ink-3 lg:inline">
            {station?.subtitle}
          </span>
        </a>
        <MediaPart isShown={isWide} unknownClass="hidden roomy:contents">
          <div className="ml-auto flex min-h-11 w-[524px] min-w-0 items-center gap-1">
            <div className="min-w-0 flex-1">{search}</div>
            <SettingsButtons />
          </div>
        </MediaPart>
        <MediaPart isShown={notKnown(isWide)} unknownClass="contents roomy:hidden">
          <PhoneButtons {...props} />
        </MediaPart>
      </div>
      {isWide === false && isSearchOpen && <div className="px-4 pb-3">{search}</div>}
    </header>
  );
}

/** Seen while it has the focus: the first steps of the keyboard lead past what is on every page. */
function SkipLink(props: { readonly target: string; readonly children: string }) {
  return (
    <a
      href={props.target}
      className="absolute -top-20 left-4 z-30 inline-flex min-h-11 items-center rounded-lg bg-bg-2 px-4 focus:top-1"
    >
      {props.children}
    </a>
  );
}

function PhoneButtons({ station, place, isSearchOpen, onToggleSearch }: SiteHeaderProps) {
  const messages = useMessages(pageMessages);
  const searchWords = useMessages(searchMessages);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  return (
    <div className="ml-auto flex shrink-0">
      <IconButton label={searchWords.search} isPressed={isSearchOpen} onClick={onToggleSearch}>
        <Search aria-hidden size={20} />
      </IconButton>
      <IconButton
        label={messages.menu}
        onClick={() => setIsMenuOpen(true)}
        onApproach={SiteMenu.preload}
      >
        <Menu aria-hidden size={20} />
      </IconButton>
      {isMenuOpen && (
        <SiteMenu station={station} place={place} onClose={() => setIsMenuOpen(false)} />
      )}
    </div>
  );
}
