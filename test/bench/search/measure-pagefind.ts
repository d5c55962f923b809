import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
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
import { openSearchPage } from "./search-page.ts";

/** Pagefind's builder as far as it is used here. */
interface PagefindModule {
  createIndex(options: object): Promise<{
    readonly index: {
      addCustomRecord(record: object): Promise<unknown>;
      writeFiles(options: object): Promise<unknown>;
    };
  }>;
  close(): Promise<unknown>;
}

/** Pagefind, asked in Chromium for the addresses of all results. */
export async function measurePagefind(task: SearchTask): Promise<SearchFigures | undefined> {
  const address = await installPackage(task.folder, "pagefind@1.6.0", "lib/index.js");
  if (address === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a package without a place in ours
  const pagefind = (await import(address)) as PagefindModule;
  const folder = join(task.folder, "pagefind-site");
  const [, seconds] = await measureSeconds(async () => {
    const { index } = await pagefind.createIndex({ forceLanguage: "zh" });
    for (const { id, stories } of task.texts) {
      const content = stories.join("\n");
      await index.addCustomRecord({ url: `/${id}`, content, language: "zh", meta: { title: id } });
    }
    await index.writeFiles({ outputPath: folder });
  });
  await pagefind.close();
  const files = new Map<string, string | Uint8Array>();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const full = join(folder, path);
    if (statSync(full).isFile()) files.set(`pagefind/${path}`, readFileSync(full));
  }
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const asked = await askInChromium(task, files);
  return {
    name: "pagefind",
    values: [
      { what: "index built in", value: seconds, unit: "s", digits: 1 },
      { what: "index", value: bytes / 1e6, unit: "MB", digits: 2 },
      ...asked,
    ],
  };
}

const script = `
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.options({ excerptLength: 30 });
  await pagefind.init("zh");
  window.ask = async (text) => (await pagefind.search(text)).results;
  window.find = async (text) => {
    const data = await Promise.all((await ask(text)).slice(0, 20).map((result) => result.data()));
    return data.map(({ url, plain_excerpt }) => url + " " + plain_excerpt);
  };
  const urls = new Map();
  window.findUrls = async (text) =>
    Promise.all(
      (await ask(text)).map(async (result) => {
        if (!urls.has(result.id)) urls.set(result.id, (await result.data()).url.slice(1));
        return urls.get(result.id);
      }),
    );`;

async function askInChromium(
  task: SearchTask,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<SearchFigure[]> {
  const { page, server, open, paint, close } = await openSearchPage({ files, script });
  try {
    await open();
    // It loads the list of its parts with the first question.
    await paint("一");
    const firstBytes = server.takeBytes(/^(?!.*\.pf_(?:index|fragment))/u);
    const judged = await judgeAnswers(task, (text) =>
      page.evaluate(`findUrls(${JSON.stringify(text)})`),
    );
    const [cold, warm, sizes]: [number[], number[], number[]] = [[], [], []];
    for (const { text } of task.queries.slice(0, coldQueries)) {
      await open();
      server.takeBytes(/./u);
      cold.push(await paint(text));
      sizes.push(server.takeBytes(/\.pf_index/u) / 1000);
      await paint("一");
      warm.push(await paint(text));
    }
    return [
      {
        what: "code and manifest before the first answer",
        value: firstBytes / 1000,
        unit: "kB",
        digits: 1,
      },
      ...judged,
      ...toPercentiles("index loaded, all classes", sizes, "kB"),
      ...toPercentiles("key to painted results, cold", cold, "ms"),
      ...toPercentiles("key to painted results, warm", warm, "ms"),
    ];
  } finally {
    await close();
  }
}
