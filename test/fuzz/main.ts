import { parseArgs } from "node:util";
import { addReports, shortSeed, type Fuzzer, type FuzzReport } from "./fuzzer.ts";
import { fuzzers } from "./fuzzers.ts";

/** `npm run fuzz [-- name …] [--seed n] [--tries n] [--minutes n]`: tries, and prints a table. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: String(shortSeed) },
    tries: { type: "string" },
    /** For each kind; without it the tries of `npm test`. */
    minutes: { type: "string", default: "0" },
  },
});
const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
const names = fuzzers.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
const write = (text: string): void => void process.stdout.write(text);

if (unknown.length > 0) {
  const sentence = `There is no kind “${unknown.join(", ")}” — choose from: ${names.join(", ")}.`;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
} else {
  write("| kind | tries | survivors |\n|---|---|---|\n");
  for (const fuzzer of fuzzers) {
    if (positionals.length > 0 && !positionals.includes(fuzzer.name)) continue;
    const tries = values.tries === undefined ? fuzzer.tries : Number(values.tries);
    report(fuzzer, await runFor(fuzzer, tries, minutes * 60_000));
  }
}

/** As often as there is time, at least once; never the same seeds twice. */
async function runFor(fuzzer: Fuzzer, tries: number, limitMs: number): Promise<FuzzReport> {
  const reports: FuzzReport[] = [];
  const startMs = performance.now();
  do {
    reports.push(await fuzzer.run(seed + reports.length * tries, tries));
  } while (performance.now() - startMs < limitMs);
  return addReports(reports);
}

function report({ name, title }: Fuzzer, { tries, survivors, failures }: FuzzReport): void {
  write(`| ${title} | ${tries} | ${survivors} |\n`);
  if (failures.length === 0) return;
  process.exitCode = 1;
  for (const { seed: own, what } of failures) {
    process.stderr.write(`npm run fuzz -- ${name} --seed ${own} --tries 1\n  ${what}\n`);
  }
}
