import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { renderEpisodeFile } from "#core/files/episode-file.ts";
import { PublishError } from "#publish/faults/publish-error.ts";
import { describeError, deriveWholeLibrary } from "#publish/site/library-watch.ts";
import { loadLibrary } from "#publish/site/load-library.ts";
import { reportFeedGaps } from "#publish/site/feed/report-feed-gaps.ts";
import { reportMissingFiles } from "#publish/site/report-missing-files.ts";
import { reportUnknownKeys } from "#publish/site/report-unknown-keys.ts";
import { renderEpisodePage, renderSitePage } from "#publish/site/pages/render-page.tsx";
import { createNumberedEpisode, createStation } from "../support/create-library.ts";
import { sampleEpisodeFile } from "../support/sample-episode.ts";
import { corruptJson, corruptText } from "./corrupt.ts";
import { createFuzzer } from "./fuzzer.ts";

const appPage =
  '<!doctype html><html lang="en" data-root="./"><head><title>App</title></head><body><div id="root"></div></body></html>';
const other = createNumberedEpisode(1);

/** What a publisher may edit by hand, or a disk may damage. */
const sources = new Map([
  ["station.json", JSON.stringify(createStation({ siteUrl: "https://example.org/" }), null, 2)],
  [`episodes/${sampleEpisodeFile.id}/episode.json`, renderEpisodeFile(sampleEpisodeFile)],
  [`episodes/${other.id}/episode.json`, renderEpisodeFile(other)],
]);

const damagedSource = fc
  .constantFrom(...sources)
  .chain(([path, text]) =>
    fc.oneof(corruptText(text), corruptJson(text)).map((content) => ({ path, content })),
  );

let root = "";

/** Damaged sources of a site: it is built, or the build says in sentences why not. */
export const sourceFileFuzzer = createFuzzer({
  name: "sources",
  title: "damaged station.json and episode.json, built to a site",
  tries: 100,
  input: damagedSource,
  prepare: async () => {
    root = mkdtempSync(join(tmpdir(), "station-fuzz-"));
    return () => rmSync(root, { recursive: true, force: true });
  },
  attempt: async ({ path, content }) => {
    const publicPath = join(root, "public");
    for (const [name, text] of sources) {
      mkdirSync(dirname(join(publicPath, name)), { recursive: true });
      writeFileSync(join(publicPath, name), name === path ? content : text);
    }
    const before = readdirSync(publicPath, { recursive: true }).length;
    const problem = await build(publicPath);
    if (readdirSync(publicPath, { recursive: true }).length !== before) return "sources changed";
    return problem && `${path}: ${problem}`;
  },
});

/** Builds the site; undefined where that went well, or where every fault is a sentence. */
async function build(path: string): Promise<string | undefined> {
  const publicFolder = { path, shownPath: "public" };
  try {
    const library = deriveWholeLibrary(await loadLibrary(publicFolder), join(root, "cache"));
    const { station, episodes } = library;
    const problems = [
      ...(await reportUnknownKeys(publicFolder)),
      ...reportMissingFiles(publicFolder, library),
      ...reportFeedGaps(publicFolder, library),
    ];
    renderSitePage(appPage, { station, root: "./" });
    for (const episode of episodes) renderEpisodePage(appPage, { station, episode, root: "./" });
    return findOddSentence(problems);
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    return findOddSentence(describeError(error).split("\n"));
  }
}

/** One line each: the place, what is wrong, and how to mend it; nothing that steers a terminal. */
function findOddSentence(sentences: readonly string[]): string | undefined {
  const odd = sentences.find(
    (line) => !/^public\/[^\p{Cc}\p{Bidi_C}]+ — [^\p{Cc}\p{Bidi_C}]+$/u.test(line),
  );
  return odd && `not a sentence: ${JSON.stringify(odd)}`;
}
