import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { useCatalog } from "#catalog/catalog-context.ts";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useStation } from "#catalog/use-station.ts";
import { isFiltering, parseLibraryLink } from "#core/page-link.ts";
import { EpisodeRail } from "#features/episode-rail/episode-rail.tsx";
import { useShortcuts } from "#features/shortcuts/use-shortcuts.ts";
import type { MemoryHome } from "#player/memory-home.ts";
import { createLazyPanel } from "#ui/create-lazy-panel.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { TroubleNote } from "#ui/trouble-note.tsx";
import { CrashBoundary } from "./crash-boundary.tsx";
import { MemoryNote } from "./memory-note.tsx";
import { renderEpisodeMenu } from "./render-episode-menu.tsx";
import { SettingsContext } from "./settings-context.ts";
import { SitePage } from "./site-page.tsx";
import { SitePlayer } from "./site-player.tsx";
import { findRoute } from "./site-route.ts";
import { SiteTop } from "./site-top.tsx";
import { usePageQuery } from "./typed-query.ts";
import type { ChosenPreferences } from "./use-preferences.ts";
import { useFirstEpisode } from "./use-first-episode.ts";
import { useFocusedPage } from "./use-focused-page.ts";
import { useInternalLinks } from "./use-internal-links.ts";
import { usePageScroll } from "./use-page-scroll.ts";
import { usePlayerUpkeep } from "./use-player-upkeep.ts";

const ShortcutSheet = createLazyPanel(
  async () => (await import("#features/shortcuts/shortcut-sheet.tsx")).ShortcutSheet,
);

/** Header, rail, page and player. */
export interface SiteLayoutProps {
  readonly lastEpisodeId: string | undefined;
  readonly preferences: ChosenPreferences;
  readonly troubles: MemoryHome["troubles"];
}

export function SiteLayout({ lastEpisodeId, preferences, troubles }: SiteLayoutProps) {
  const messages = useMessages();
  const catalog = useCatalog();
  const { data: station, error: stationError, refetch } = useStation();
  const [path, navigate] = useLocation();
  const search = usePageQuery();
  const route = useMemo(() => findRoute(path, search), [path, search]);
  const filter = useMemo(() => parseLibraryLink(search), [search]);
  const openEpisodeId = route.page === "episode" ? route.id : undefined;
  const isLibrary = route.page === "library";
  const pageKey = route.page === "listener" ? `${path}?${route.view}` : path;
  useInternalLinks(catalog.rootUrl, navigate);
  usePageScroll(pageKey);
  usePlayerUpkeep(catalog.rootUrl);
  const isFocused = preferences.reading.isFocused && route.page === "episode";
  useFocusedPage(isFocused);
  useFirstEpisode(lastEpisodeId, openEpisodeId === undefined);

  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const openHelp = (): void => setIsHelpOpen(true);
  useShortcuts({ help: openHelp });

  return (
    <SettingsContext value={{ ...preferences, openHelp }}>
      {!isFocused && <SiteTop station={station} filter={filter} page={route.page} />}
      <MemoryNote troubles={troubles} />
      {stationError && (
        <div className="border-b border-line px-5">
          <TroubleNote
            sentence={messages.error[readErrorCode(stationError)]}
            onRetry={() => void refetch()}
          />
        </div>
      )}
      <div
        className={`grid grid-cols-[minmax(0,1fr)] pb-(--player-height) print:block print:pb-0 ${isFocused ? "" : "md:grid-cols-[var(--rail-width)_minmax(0,1fr)]"}`}
      >
        {!isFocused && (
          <SiteRail
            openEpisodeId={openEpisodeId}
            chosenTags={filter.tags}
            isOnPhones={isLibrary && !isFiltering(filter)}
          />
        )}
        {/* The same element on every page, so that it keeps the focus that a new page gives it. */}
        <main id="content" tabIndex={-1} className="min-w-0 outline-none">
          <CrashBoundary key={pageKey}>
            <SitePage route={route} station={station} preferences={preferences} />
          </CrashBoundary>
        </main>
      </div>
      <SitePlayer
        station={station}
        openEpisodeId={openEpisodeId}
        filter={filter}
        theme={preferences.theme}
        onToggleTheme={preferences.toggleTheme}
      />
      {isHelpOpen && <ShortcutSheet onClose={() => setIsHelpOpen(false)} />}
    </SettingsContext>
  );
}

interface SiteRailProps {
  readonly openEpisodeId: string | undefined;
  readonly chosenTags: readonly string[];
  /** Phones have no room beside the page: there it is part of the library. */
  readonly isOnPhones: boolean;
}

/** The library beside every page. */
function SiteRail({ openEpisodeId, chosenTags, isOnPhones }: SiteRailProps) {
  const messages = useMessages();
  return (
    <nav
      aria-label={messages.episodes}
      className={`border-line px-3.5 pt-4.5 md:sticky md:top-(--header-height) md:block md:h-[calc(100dvh-var(--header-height)-var(--player-height))] md:overflow-y-auto md:border-r print:hidden ${isOnPhones ? "" : "hidden"}`}
    >
      <EpisodeRail
        openEpisodeId={openEpisodeId}
        chosenTags={chosenTags}
        renderMenu={renderEpisodeMenu}
      />
    </nav>
  );
}
