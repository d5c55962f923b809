import { useContext } from "react";
import type { Episode } from "#core/episode/episode.ts";
import { ReadingMenu } from "#features/reading-settings/reading-menu.tsx";
import { ExportMenu } from "#features/transcript-export/export-menu.tsx";
import { SettingsContext } from "../../settings/settings-context.ts";

/** What can be done with an episode's text. */
export function EpisodeTools({ episode }: { readonly episode: Episode }) {
  const { reading, changeReading } = useContext(SettingsContext);
  return (
    <>
      <ReadingMenu reading={reading} onChange={changeReading} />
      <span className="max-[359px]:hidden">
        <ExportMenu episode={episode} />
      </span>
    </>
  );
}
