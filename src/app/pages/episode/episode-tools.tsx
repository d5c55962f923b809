import type { Episode } from "#core/episode/episode.ts";
import type { ReadingSettings } from "#core/listener/reading-settings.ts";
import { ReadingMenu } from "#features/reading-settings/reading-menu.tsx";
import { ExportMenu } from "#features/transcript-export/export-menu.tsx";

/** What can be done with an episode's text. */
export interface EpisodeToolsProps {
  readonly episode: Episode;
  readonly reading: ReadingSettings;
  readonly onReadingChange: (change: Partial<ReadingSettings>) => void;
}

export function EpisodeTools({ episode, reading, onReadingChange }: EpisodeToolsProps) {
  return (
    <>
      <ReadingMenu reading={reading} onChange={onReadingChange} />
      <span className="max-[359px]:hidden">
        <ExportMenu episode={episode} />
      </span>
    </>
  );
}
