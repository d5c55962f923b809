import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { QueryClient } from "@tanstack/react-query";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { findCandidates } from "#catalog/search/find-candidates.ts";
import { createSearchFiles } from "#catalog/search/search-files.ts";
import { createEpisodeSearcher } from "#core/search/episode-searcher.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import { parseSearchQuery } from "#core/search/search-query.ts";
import { deriveLibrary, type DerivedFiles } from "#publish/site/derive-library.ts";
import { deriveEpisodeSearch } from "../../support/derive-episode-search.ts";
import { createSegmentCache } from "#publish/site/search/segment-cache.ts";
import { generateLibrary } from "../../support/generate-library.ts";
import { startCountingServer, type CountingServer } from "./counting-server.ts";
import { addApp, measureInChromium } from "./measure-in-chromium.ts";
import {
  findByReading,
  judgeAnswers,
  measureSeconds,
  toPercentiles,
  type SearchFigure,
  type SearchFigures,
  type SearchTask,
} from "./search-figures.ts";

/** Our own search: built, served, asked in Node for every answer, and in Chromium for time. */
export async function measureOurSearch(task: SearchTask): Promise<SearchFigures> {
  const cache = createSegmentCache(join(task.folder, "cache"));
  const { episodes } = task.library;
  const [search, buildSeconds] = await measureSeconds(() => deriveEpisodeSearch(episodes, cache));
  const grown = generateLibrary(episodes.length + 1);
  const [more, addSeconds] = await measureSeconds(() => deriveEpisodeSearch(grown.episodes, cache));
  const changed = [...more.keys()].filter((path) => path.endsWith(".bin") && !search.has(path));
  const [files, allSeconds] = await measureSeconds(() => deriveLibrary(task.library, { cache }));
  files.set("station.json", JSON.stringify(task.library.station));
  await addApp(files, join(task.folder, "site"));
  const server = await startCountingServer(files);
  const queryClient = createQueryClient();
  try {
    return {
      name: "ours",
      values: [
        { what: "index built in", target: 60, value: buildSeconds, unit: "s", digits: 1 },
        {
          what: "index with one episode more in",
          target: 2,
          value: addSeconds,
          unit: "s",
          digits: 1,
        },
        { what: "files rewritten for it", value: changed.length, unit: "" },
        { what: "tags and pages of the library built in", value: allSeconds, unit: "s", digits: 1 },
        ...weigh(task, files),
        ...(await judgeAnswers(task, createAnswer(server, queryClient))),
        ...measureReading(task),
        ...(await measureInChromium(task, server, files)),
      ],
    };
  } finally {
    // Else what it keeps for an hour keeps the process too.
    queryClient.clear();
    await server.close();
  }
}

function weigh({ texts }: SearchTask, files: Readonly<DerivedFiles>): SearchFigure[] {
  const sum = (pattern: RegExp): number =>
    [...files].reduce((bytes, [path, { length }]) => bytes + (pattern.test(path) ? length : 0), 0);
  const packs = [...files].filter(([path]) => path.startsWith("tags/pack-"));
  const tagIndexBytes = gzipSync(files.get("tags/index.json") ?? "").length;
  const textBytes = texts.reduce(
    (bytes, { stories }) => bytes + gzipSync(stories.join("\n")).length,
    0,
  );
  return [
    { what: "index", value: sum(/\/shard-/u) / 1e6, unit: "MB", digits: 2 },
    { what: "texts with times and tags", value: sum(/\/text-/u) / 1e6, unit: "MB", digits: 2 },
    {
      what: "all index files to gzipped text",
      target: 1.15,
      value: sum(/^search\/(?!.*\/text-)/u) / textBytes,
      unit: "",
      digits: 3,
    },
    {
      what: "largest tag page",
      target: 20,
      value:
        (tagIndexBytes + Math.max(...packs.map(([, content]) => gzipSync(content).length))) / 1000,
      unit: "kB",
      digits: 1,
    },
  ];
}

/** Asks as the browser does, and reads every candidate. */
function createAnswer(
  { url }: CountingServer,
  queryClient: QueryClient,
): (text: string) => Promise<string[]> {
  const files = createSearchFiles(url, queryClient);
  return async (typed) => {
    const request = { query: parseSearchQuery(typed), tags: [] };
    const manifest = await files.loadManifest();
    const { candidates } = await findCandidates(files, manifest, request);
    const searcher = createEpisodeSearcher(request, createUnitVariants(manifest.variants));
    const found = await Promise.all(
      candidates.map(async ({ segment, number }) => {
        const text = Math.floor(number / segment.episodesPerText);
        const texts = await files.loadTexts({ manifest, segment, text });
        const episode = texts[number % segment.episodesPerText];
        return episode && searcher.findMoments(episode) ? [episode.id] : [];
      }),
    );
    return found.flat();
  };
}

function measureReading(task: SearchTask): SearchFigure[] {
  const times = task.queries.map(({ text }) => {
    const startMs = performance.now();
    findByReading(task, text);
    return performance.now() - startMs;
  });
  return toPercentiles("reading all texts in memory, unpainted", times, "ms");
}
