import { useContext } from "react";
import { useHasNoShelf, useOfflineShelf } from "#actions/offline-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import { ReadingMenu } from "#features/reading-settings/reading-menu.tsx";
import type { KeepButtonProps } from "#features/offline/keep-button.tsx";
import { ExportMenu } from "#features/transcript-export/export-menu.tsx";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { SettingsContext } from "../../settings/settings-context.ts";

/** Held while nobody knows yet whether this browser keeps anything, so that nothing moves. */
const KeepPlace = () => <span className="inline-block h-11 w-11" />;

// Nobody leaves for a place without a network in the first second.
const KeepButton = lazyPart<KeepButtonProps>(
  async () => (await import("#features/offline/keep-button.tsx")).KeepButton,
  { waiting: <KeepPlace />, isSilent: true },
);

/** What can be done with an episode's text. */
export function EpisodeTools({ episode }: { readonly episode: Episode }) {
  const { reading, changeReading } = useContext(SettingsContext);
  const shelf = useOfflineShelf();
  const hasNoShelf = useHasNoShelf();
  return (
    <>
      <ReadingMenu reading={reading} onChange={changeReading} />
      <span className="max-[359px]:hidden">
        <ExportMenu episode={episode} />
      </span>
      {!hasNoShelf && (shelf ? <KeepButton episode={episode} /> : <KeepPlace />)}
    </>
  );
}
