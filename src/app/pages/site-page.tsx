import { useEffect } from "react";
import type { Station } from "#core/files/station-file.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { LoadingNote } from "#ui/loading/loading-note.tsx";
import { MissingPart } from "../layout/missing-part.ts";
import { EpisodePage } from "./episode/episode-page.tsx";
import type { SiteRoute } from "../routing/site-route.ts";
import type { ChosenPreferences } from "../settings/use-preferences.ts";

// An episode is read and heard without it. The front page's own HTML names it, so that it comes
// along with the script around it.
const LibraryPage = lazyPart(async () => (await import("./home/library-page.tsx")).LibraryPage, {
  waiting: <LoadingNote />,
  noteClass: "p-8",
});

// Loaded when it is opened: most visits never need it.
const ListenerPage = lazyPart(
  async () => (await import("./listener/listener-page.tsx")).ListenerPage,
  { waiting: <LoadingNote />, noteClass: "p-8" },
);

const MixPage = lazyPart(async () => (await import("./listener/mix-page.tsx")).MixPage, {
  waiting: <LoadingNote />,
  noteClass: "p-8",
});

/** The page that the address names. */
export interface SitePageProps {
  readonly route: SiteRoute;
  readonly station: Station | undefined;
  readonly preferences: ChosenPreferences;
}

export function SitePage({ route, station, preferences }: SitePageProps) {
  useLibraryAhead();
  switch (route.page) {
    case "library":
      return <LibraryPage station={station} />;
    case "episode":
      return <EpisodePage id={route.id} station={station} />;
    case "listener":
      return (
        <ListenerPage
          key={route.view}
          view={route.view}
          station={station}
          preferences={preferences}
        />
      );
    case "mix":
      return <MixPage text={route.mix} station={station} />;
    case "unknown":
      return <MissingPart station={station} />;
  }
}

/** Has the way home on its way once an episode is here to be read: nobody waits for it then. */
function useLibraryAhead(): void {
  const isEpisodeHere = usePlayerState(({ track }) => track !== undefined);
  useEffect(() => {
    if (isEpisodeHere) LibraryPage.preload();
  }, [isEpisodeHere]);
}
