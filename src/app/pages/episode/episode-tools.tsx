import type { Episode } from "#core/episode.ts";
import type { Reading } from "#core/reading.ts";
import { ReadingSettings } from "#features/reading-settings/reading-settings.tsx";
import { ExportMenu } from "#features/transcript-export/export-menu.tsx";

/** What can be done with an episode's text. */
export interface EpisodeToolsProps {
  readonly episode: Episode;
  readonly reading: Reading;
  readonly onReadingChange: (change: Partial<Reading>) => void;
}

export function EpisodeTools({ episode, reading, onReadingChange }: EpisodeToolsProps) {
  return (
    <>
      <ReadingSettings reading={reading} onChange={onReadingChange} />
      <ExportMenu episode={episode} />
    </>
  );
}
