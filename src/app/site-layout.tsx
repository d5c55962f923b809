import { useContext, useState } from "react";
import { useLocation } from "wouter";
import { useCatalog } from "#catalog/catalog-context.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useStation } from "#catalog/use-station.ts";
import { isFiltering } from "#core/links/page-link.ts";
import { useShortcuts } from "#actions/use-shortcuts.ts";
import type { BrowserStorage } from "#storage/browser-storage.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { CrashBoundary } from "#ui/crash-boundary.tsx";
import { MainAloneContext } from "./layout/main-alone.ts";
import { PlayerCrashNote } from "./layout/player-crash-note.tsx";
import type { SiteWarningsProps } from "./layout/site-warnings.tsx";
import { SettingsContext } from "./settings/settings-context.ts";
import { SitePage } from "./pages/site-page.tsx";
import { SitePlayer } from "./layout/site-player.tsx";
import { SiteRail } from "./layout/site-rail.tsx";
import { findPlace, type SiteRoute } from "./routing/site-route.ts";
import { useAccent } from "./settings/use-accent.ts";
import type { ChosenPreferences } from "./settings/use-preferences.ts";
import { useLanguageToast } from "./settings/use-language-toast.ts";
import type { SpokenLanguage } from "./settings/use-translation.ts";
import { useInitialEpisode } from "./playback/use-initial-episode.ts";
import { useFocusedPage } from "./layout/use-focused-page.ts";
import { useInternalLinks } from "./routing/use-internal-links.ts";
import { useKeptPlace } from "./routing/use-kept-place.ts";
import { usePageScroll } from "./routing/use-page-scroll.ts";
import { usePlayerLifecycle } from "./playback/use-player-lifecycle.ts";
import { useSiteAddress } from "./routing/use-site-address.ts";

// Beside the text it waits: who types into its box or presses something in it waits with it.
const SiteTop = lazyPart(async () => (await import("./layout/site-top.tsx")).SiteTop, {
  comesSoon: "standing",
  noteClass: "px-5",
});

const SiteWarnings = lazyPart<SiteWarningsProps>(
  async () => (await import("./layout/site-warnings.tsx")).SiteWarnings,
  { isSilent: true, comesSoon: "standing" },
);

const ShortcutSheet = lazyPart(
  async () => (await import("#features/shortcuts/shortcut-sheet.tsx")).ShortcutSheet,
  { leave: ({ onClose }) => onClose() },
);

// Loaded where an episode was ever renamed.
const MovedEpisodes = lazyPart(
  async () => (await import("./memory/moved-episodes.tsx")).MovedEpisodes,
  { isSilent: true },
);

/** Header, rail, page and player. */
export interface SiteLayoutProps {
  readonly lastEpisodeId: string | undefined;
  readonly preferences: ChosenPreferences;
  readonly spoken: SpokenLanguage;
  readonly storageErrors: BrowserStorage["errors"];
}

export function SiteLayout(props: SiteLayoutProps) {
  const { lastEpisodeId, preferences, spoken, storageErrors } = props;
  const catalog = useCatalog();
  const { data: station } = useStation();
  const [, navigate] = useLocation();
  const { path, route, filter, nameSlug } = useSiteAddress();
  const openEpisodeId = route.page === "episode" ? route.id : undefined;
  const pageKey = findPageKey(path, route);
  useInternalLinks(catalog.rootUrl, navigate);
  usePageScroll(pageKey, filter);
  useKeptPlace(route.page === "library");
  usePlayerLifecycle(catalog.rootUrl);
  const isFocused = preferences.reading.isFocused && route.page === "episode";
  useFocusedPage(isFocused);
  const isAlone = useContext(MainAloneContext);
  useInitialEpisode(lastEpisodeId, openEpisodeId);
  useLanguageToast(spoken);
  useAccent(station?.accent);
  const { moved } = useEpisodeIndex();

  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const openHelp = (): void => setIsHelpOpen(true);
  useShortcuts({ help: openHelp, search: enterSearchBox });

  return (
    <SettingsContext value={{ ...preferences, ...spoken, openHelp }}>
      {!isFocused && !isAlone && (
        <CrashBoundary>
          <SiteTop station={station} filter={filter} route={route} />
        </CrashBoundary>
      )}
      <SiteWarnings errors={storageErrors} />
      {moved.size > 0 && <MovedEpisodes moved={moved} />}
      <div
        className={`grid grid-cols-[minmax(0,1fr)] pb-(--player-height) print:block print:pb-0 ${isFocused ? "" : "roomy:grid-cols-[var(--rail-width)_minmax(0,1fr)]"}`}
      >
        {!isFocused && !isAlone && (
          <SiteRail station={station} place={findPlace(route, isFiltering(filter))} />
        )}
        {/* The same element on every page, so that it keeps the focus that a new page gives it. */}
        <main id="content" tabIndex={-1} className="min-w-0 outline-none">
          <CrashBoundary key={pageKey}>
            <SitePage {...{ route, filter, nameSlug, station, preferences }} />
          </CrashBoundary>
        </main>
      </div>
      {!isAlone && (
        <CrashBoundary fallback={<PlayerCrashNote />}>
          <SitePlayer station={station} openEpisodeId={openEpisodeId} filter={filter} />
        </CrashBoundary>
      )}
      {isHelpOpen && <ShortcutSheet onClose={() => setIsHelpOpen(false)} />}
    </SettingsContext>
  );
}

/** By the page itself: the box stands there before its script does. */
function enterSearchBox(): void {
  document.querySelector<HTMLElement>("header input[type=search]")?.focus();
}

/** Changes with the page, and not with what is done on it. */
function findPageKey(path: string, route: SiteRoute): string {
  if (route.page === "listener") return `${path}?${route.view}`;
  return route.page === "mix" ? `${path}?mix` : path;
}
