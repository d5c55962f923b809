import { benchAdd } from "./bench-add.ts";
import { benchAlign } from "./bench-align.ts";
import { benchLookup } from "./bench-lookup.ts";
import { benchMatcher } from "./bench-matcher.ts";
import { benchPage } from "./bench-page.ts";
import { benchPictures } from "./bench-pictures.ts";
import { benchPublish } from "./bench-publish.ts";
import { benchSearch } from "./bench-search.ts";
import { benchTranscript } from "./bench-transcript.ts";
import { benchVideo } from "./bench-video.ts";
import { renderTable, type BenchRow } from "./render-table.ts";

type Bench = (flags: readonly string[]) => BenchRow[] | Promise<BenchRow[]>;

/** Benchmarks by the name that `npm run bench -- <name>` takes; without a name all run. */
const benches: Readonly<Record<string, Bench>> = {
  add: benchAdd,
  align: benchAlign,
  lookup: benchLookup,
  matcher: benchMatcher,
  page: benchPage,
  pictures: benchPictures,
  publish: benchPublish,
  search: benchSearch,
  transcript: benchTranscript,
  video: benchVideo,
};

const isFlag = (argument: string): boolean => argument.startsWith("--");
const flags = process.argv.slice(2).filter(isFlag);
const wanted = process.argv.slice(2).filter((argument) => !isFlag(argument));
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark “${unknown.join(", ")}” — choose from: ${Object.keys(benches).join(", ")}.\n`,
  );
  process.exitCode = 1;
} else {
  for (const [name, run] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stdout.write(`\n## ${name}\n\n${renderTable(await run(flags))}\n`);
  }
}
