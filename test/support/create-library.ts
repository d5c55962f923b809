import type { EpisodeFile } from "#core/files/episode-file.ts";
import {
  publishedStationFormat,
  type PublishedStation,
} from "#core/files/published-station-file.ts";
import type { Library } from "#publish/site/load-library.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { createSampleEpisodeFile } from "./episode-file-samples.ts";

/** A valid station; `more` adds to it or changes it. */
export function createStation(more: Readonly<Record<string, unknown>> = {}): PublishedStation {
  const file = {
    version: 1,
    title: "来生情报站",
    description: "每日情报",
    host: "何夕2077",
    language: "zh-CN",
    ...more,
  };
  return parseJsonFile(publishedStationFormat, {
    shownPath: "station.json",
    text: JSON.stringify(file),
  });
}

/** The sample episode under another id, one day later for each number. */
export function createNumberedEpisode(number: number): EpisodeFile {
  const date = new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
  return { ...createSampleEpisodeFile(), id: date, date, title: `第 ${number} 期` };
}

/** A library of so many episodes, newest first. */
export function createLibrary(count: number, station: PublishedStation = createStation()): Library {
  const episodes = Array.from({ length: count }, (_, index) => createNumberedEpisode(index));
  return { station, episodes: episodes.toReversed() };
}
