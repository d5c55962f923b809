import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { foldText } from "#core/search/fold-text.ts";
import type { Library } from "#publish/site/load-library.ts";
import { everyVariant } from "#publish/site/search/script-variants.ts";
import { generateLibrary } from "../support/generate-library.ts";
import { createRandom } from "./generate-transcript.ts";
import type { BenchRow } from "./render-table.ts";
import { measureOurSearch } from "./search/measure-ours.ts";
import { measureFlexSearch, measureMiniSearch } from "./search/measure-libraries.ts";
import { measurePagefind } from "./search/measure-pagefind.ts";
import type { SearchTask, SearchFigures } from "./search/search-figures.ts";

/** Numbers of episodes; `SEARCH_SIZES=100,1000` names others. */
const sizes = (process.env["SEARCH_SIZES"] ?? "100,1000,10000").split(",").map(Number);
const queryCount = Number(process.env["SEARCH_QUERIES"] ?? "500");

/** `SEARCH_OTHERS=0` measures ours alone. */
const others =
  process.env["SEARCH_OTHERS"] === "0"
    ? []
    : [measureMiniSearch, measureFlexSearch, measurePagefind];

/** Ours beside brute force and the usual libraries, over generated shows. */
export async function benchSearch(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "bench-search-"));
    try {
      rows.push(...(await benchSize(size, folder)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

async function benchSize(size: number, folder: string): Promise<BenchRow[]> {
  const library = generateLibrary(size);
  const task = createTask(library, folder);
  const ours = await measureOurSearch(task);
  const measured: SearchFigures[] = [];
  for (const measure of others) {
    const figures = await measure(task);
    if (figures) measured.push(figures);
  }
  return [ours, ...measured].flatMap((figures) => toRows(size, figures, ours));
}

function toRows(size: number, figures: SearchFigures, ours: SearchFigures): BenchRow[] {
  const isOurs = figures === ours;
  return figures.values.map(({ what, value, unit, digits = 0, target }) => {
    const own = ours.values.find((other) => other.what === what)?.value;
    const limit = isOurs ? target : value;
    const format = (number: number): string => `${number.toFixed(digits)} ${unit}`.trim();
    const reference = isOurs ? (limit === undefined ? "–" : `≤ ${limit} ${unit}`) : format(value);
    return {
      what: `${size} episodes${isOurs ? "" : `, ${figures.name}`}: ${what}`,
      ours: own === undefined ? "–" : format(own),
      reference,
      ratio: own === undefined || !limit ? "–" : (own / limit).toFixed(3),
    };
  });
}

const variants = everyVariant;

/** Case, width and script are one in what is asked and in what is read. */
const fold = (text: string): string => foldText(text, variants).text;

/** Stories as plain texts, newest episode first, and what is searched for in them. */
function createTask(library: Library, folder: string): SearchTask {
  const texts = library.episodes.map(({ id, transcript }) => ({
    id,
    stories: transcript.map(({ cues }) => fold(cues.map(({ text }) => text).join(""))),
  }));
  return { library, folder, texts, queries: createQueries(library.episodes) };
}

const classes = [
  { name: "1 sign", length: 1 },
  { name: "2 signs", length: 2 },
  { name: "4 signs", length: 4 },
  { name: "substring", length: 6 },
  { name: "mixed", length: 5 },
] as const;

function createQueries(episodes: readonly EpisodeFile[]): SearchTask["queries"] {
  const random = createRandom(11);
  const queries: SearchTask["queries"][number][] = [];
  for (let attempt = 0; queries.length < queryCount && attempt < queryCount * 400; attempt += 1) {
    const kind = classes[queries.length % classes.length] ?? classes[0];
    const episode = episodes[Math.floor(random() * episodes.length)];
    const paragraph = episode?.transcript[Math.floor(random() * 6)];
    const text = fold(paragraph?.cues.map((cue) => cue.text).join("") ?? "");
    const start = Math.floor(random() * text.length);
    const term = text.slice(start, start + kind.length);
    const isHan = /^\p{Script=Han}+$/u.test(term) && term.length === kind.length;
    // From the start of a Latin word on into what follows it.
    const mixed = /^[a-z]\w*\p{Script=Han}{2}/u.exec(text.slice(start))?.[0];
    const isStart = !/\w/u.test(text.charAt(start - 1));
    if (kind.name !== "mixed" && isHan) queries.push({ kind: kind.name, text: term });
    if (kind.name === "mixed" && isStart && mixed !== undefined) {
      queries.push({ kind: kind.name, text: mixed });
    }
  }
  return queries;
}
