import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { deriveLibrary, type DerivedFiles } from "#publish/site/derive-library.ts";
import { sampleEpisodeFile } from "./sample-episode.ts";

/** The station of the tests. */
export const sampleStation: Station = {
  version: 1,
  title: "来生情报站",
  subtitle: "AFTERLIFE INTEL",
  description: "来生小酒馆里的每日 AI 情报。",
  host: "何夕2077",
  language: "zh-CN",
  isExplicit: false,
  disclosure: "声音由软件朗读。",
  links: [{ title: "订阅", url: "https://example.org/feed" }],
};

/** An older episode of a minute: one tag of its own and 谷歌, which is spoken once. */
export const olderEpisodeFile: EpisodeFile = {
  ...sampleEpisodeFile,
  id: "2025-06-01",
  title: "来生小酒馆 2025/6/1",
  date: "2025-06-01",
  audio: { ...sampleEpisodeFile.audio, durationMs: 60_000 },
  teasers: [],
  stories: [{ title: "谷歌眼镜", kind: "item", startMs: 0, endMs: 60_000 }],
  tags: ["谷歌", "眼镜"],
  transcript: [
    {
      story: 0,
      cues: [
        { text: "谷歌又做眼镜了。", startMs: 1000, endMs: 4000, keywords: [[0, 2]], words: [] },
        { text: "这次轻多了。", startMs: 4000, endMs: 7000, keywords: [], words: [] },
      ],
    },
  ],
};

/** Every published file of a library by path, newest episode first. */
export function publishLibrary(
  episodes: readonly EpisodeFile[] = [sampleEpisodeFile],
  station: Station = sampleStation,
): DerivedFiles {
  const files = deriveLibrary({ station, episodes });
  files.set(filePaths.station, JSON.stringify(station));
  return files;
}
