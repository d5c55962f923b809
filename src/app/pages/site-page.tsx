import { useEffect } from "react";
import type { Station } from "#core/files/station-file.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { LoadingNote } from "#ui/loading/loading-note.tsx";
import { MissingPart } from "../layout/missing-part.ts";
import { EpisodePage } from "./episode/episode-page.tsx";
import type { SiteAddress } from "../routing/use-site-address.ts";
import type { ChosenPreferences } from "../settings/use-preferences.ts";

// An episode is read and heard without it. The front page's own HTML names it, so that it comes
// along with the script around it.
export const LibraryPage = lazyPart(
  async () => (await import("./home/library-page.tsx")).LibraryPage,
  {
    waiting: <LoadingNote />,
    noteClass: "p-8",
  },
);

// Loaded when it is opened: most visits never need it.
const ListenerPage = lazyPart(
  async () => (await import("./listener/listener-page.tsx")).ListenerPage,
  { waiting: <LoadingNote />, noteClass: "p-8" },
);

const MixPage = lazyPart(async () => (await import("./listener/mix-page.tsx")).MixPage, {
  waiting: <LoadingNote />,
  noteClass: "p-8",
});

const SlugPage = lazyPart(async () => (await import("./slug-page.tsx")).SlugPage, {
  waiting: <LoadingNote />,
  noteClass: "p-8",
});

/** The page that the address names. */
export interface SitePageProps extends Pick<SiteAddress, "route" | "filter" | "nameSlug"> {
  readonly station: Station | undefined;
  readonly preferences: ChosenPreferences;
}

export function SitePage({ route, filter, nameSlug, station, preferences }: SitePageProps) {
  useLibraryAhead(route.page === "tag");
  switch (route.page) {
    case "library":
      return <LibraryPage filter={filter} station={station} />;
    case "tag":
      return <SlugPage slug={route.slug} station={station} onNamed={nameSlug} />;
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

/**
 * Has the way home on its way once an episode is here to be read: nobody waits for it then. A tag
 * is shown by it too, and is not known at once.
 */
function useLibraryAhead(isTag: boolean): void {
  const isEpisodeHere = usePlayerState(({ track }) => track !== undefined);
  useEffect(() => {
    if (isEpisodeHere || isTag) LibraryPage.preload();
  }, [isEpisodeHere, isTag]);
}
