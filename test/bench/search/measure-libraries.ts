import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { installPackage } from "../install-package.ts";
import { coldQueries } from "./measure-in-chromium.ts";
import {
  judgeAnswers,
  measureSeconds,
  toPercentiles,
  type SearchFigure,
  type SearchFigures,
  type SearchTask,
} from "./search-figures.ts";
import { openSearchPage, type SearchPageDeps } from "./search-page.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const splitWords = (text: string): string[] =>
  Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  );

/** MiniSearch as far as it is used here. */
interface MiniSearchModule {
  readonly default: new (options: object) => {
    addAll(documents: readonly object[]): void;
    search(text: string, options: object): readonly { readonly id: string }[];
  };
}

/** MiniSearch with words as the platform segments them, and prefixes. */
export async function measureMiniSearch(task: SearchTask): Promise<SearchFigures | undefined> {
  const address = await installPackage(task.folder, "minisearch@7.2.0");
  if (address === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a package without a place in ours
  const loaded = (await import(address)) as MiniSearchModule;
  const index = new loaded.default({ fields: ["text"], tokenize: splitWords });
  const documents = task.texts.map(({ id, stories }) => ({ id, text: stories.join("\n") }));
  const [, seconds] = await measureSeconds(() => index.addAll(documents));
  const answer = (text: string): string[] =>
    index.search(text, { combineWith: "AND", prefix: true }).map(({ id }) => id);
  const saved = JSON.stringify(index);
  const library = "minisearch/dist/es/index.js";
  const script = `
    const { default: MiniSearch } = await import("/library.js");
    const saved = await (await fetch("/index.json")).text();
    const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
    const tokenize = (text) =>
      Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) =>
        isWordLike ? [segment] : [],
      );
    const index = MiniSearch.loadJSON(saved, { fields: ["text"], tokenize });
    const options = { combineWith: "AND", prefix: true };
    window.find = async (text) => index.search(text, options).slice(0, 20).map(({ id }) => id);`;
  return describe("MiniSearch", task, { seconds, answer, saved, library, script });
}

/** FlexSearch as far as it is used here. */
interface FlexSearchModule {
  readonly default: {
    readonly Charset: { readonly CJK: unknown };
    readonly Index: new (options: object) => {
      add(id: number, text: string): void;
      search(text: string, options: object): readonly number[];
      export(handle: (key: string, data: string) => void): unknown;
    };
  };
}

/** FlexSearch with its encoder for Chinese. */
export async function measureFlexSearch(task: SearchTask): Promise<SearchFigures | undefined> {
  const address = await installPackage(task.folder, "flexsearch@0.8.212");
  if (address === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a package without a place in ours
  const loaded = (await import(address)) as FlexSearchModule;
  const { Charset, Index } = loaded.default;
  const index = new Index({ encoder: Charset.CJK, tokenize: "forward" });
  const [, seconds] = await measureSeconds(() =>
    task.texts.forEach(({ stories }, number) => index.add(number, stories.join("\n"))),
  );
  const pieces: [key: string, data: string][] = [];
  await index.export((key, data) => pieces.push([key, data]));
  const answer = (text: string): string[] =>
    index.search(text, { limit: task.texts.length }).map((number) => task.texts[number]?.id ?? "");
  const saved = JSON.stringify(pieces);
  const library = "flexsearch/dist/flexsearch.bundle.module.min.js";
  const script = `
    const { default: FlexSearch } = await import("/library.js");
    const { Charset, Index } = FlexSearch;
    const index = new Index({ encoder: Charset.CJK, tokenize: "forward" });
    for (const [key, data] of await (await fetch("/index.json")).json()) index.import(key, data);
    window.find = async (text) => index.search(text, { limit: 20 }).map(String);`;
  return describe("FlexSearch", task, { seconds, answer, saved, library, script });
}

interface LibraryRun {
  readonly seconds: number;
  readonly answer: (text: string) => readonly string[];
  /** All of it must be loaded before the first answer; `/index.json` of the page. */
  readonly saved: string;
  /** The package's file for browsers; `/library.js` of the page. */
  readonly library: string;
  readonly script: SearchPageDeps["script"];
}

async function describe(
  name: string,
  task: SearchTask,
  { seconds, answer, saved, library, script }: LibraryRun,
): Promise<SearchFigures> {
  const code = readFileSync(join(task.folder, "node_modules", library), "utf8");
  const files = new Map([
    ["library.js", code],
    ["index.json", saved],
  ]);
  const bytes = gzipSync(saved).length;
  return {
    name,
    values: [
      { what: "index built in", value: seconds, unit: "s", digits: 1 },
      { what: "index", value: bytes / 1e6, unit: "MB", digits: 2 },
      {
        what: "code and manifest before the first answer",
        value: bytes / 1000,
        unit: "kB",
        digits: 1,
      },
      ...(await judgeAnswers(task, answer)),
      ...(await measurePainted(task, { files, script })),
    ],
  };
}

/** All is in memory once the page can be asked, so that no query is cold. */
async function measurePainted(task: SearchTask, site: SearchPageDeps): Promise<SearchFigure[]> {
  const { open, paint, close } = await openSearchPage(site);
  try {
    const readyMs = await open();
    const times: number[] = [];
    for (const { text } of task.queries.slice(0, coldQueries)) {
      await paint("一");
      times.push(await paint(text));
    }
    return [
      { what: "index loaded and ready in", value: readyMs, unit: "ms" },
      ...toPercentiles("key to painted results, warm", times, "ms"),
    ];
  } finally {
    await close();
  }
}
