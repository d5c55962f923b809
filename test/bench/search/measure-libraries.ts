import { gzipSync } from "node:zlib";
import { installPackage } from "../install-package.ts";
import {
  judgeAnswers,
  measureSeconds,
  toPercentiles,
  type SearchFigures,
  type SearchTask,
} from "./search-figures.ts";

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
  return describe("MiniSearch", task, { seconds, answer, saved: JSON.stringify(index) });
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
  const pieces: string[] = [];
  await index.export((_, data) => pieces.push(data));
  const answer = (text: string): string[] =>
    index.search(text, { limit: task.texts.length }).map((number) => task.texts[number]?.id ?? "");
  return describe("FlexSearch", task, { seconds, answer, saved: pieces.join("\n") });
}

interface LibraryRun {
  readonly seconds: number;
  readonly answer: (text: string) => readonly string[];
  /** All of it must be loaded before the first answer. */
  readonly saved: string;
}

async function describe(
  name: string,
  task: SearchTask,
  { seconds, answer, saved }: LibraryRun,
): Promise<SearchFigures> {
  const bytes = gzipSync(saved).length;
  const times = task.queries.map(({ text }) => {
    const startMs = performance.now();
    answer(text);
    return performance.now() - startMs;
  });
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
      ...toPercentiles("key to painted results, warm", times, "ms"),
    ],
  };
}
