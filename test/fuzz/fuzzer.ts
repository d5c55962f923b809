import * as fc from "fast-check";

/** Where the tries of `npm test` begin, and those of `npm run fuzz` without `--seed`. */
export const shortSeed = 20_250_608;

/** An input that did harm: its seed makes it again. */
export interface FuzzFailure {
  readonly seed: number;
  /** What went wrong, in one sentence. */
  readonly what: string;
}

/** What came of a number of tries. */
export interface FuzzReport {
  readonly tries: number;
  /** Tries after which nothing was broken and nothing lost. */
  readonly survivors: number;
  readonly failures: readonly FuzzFailure[];
}

/** One kind of trouble, tried with many inputs of our own making. */
export interface Fuzzer {
  /** The name that `npm run fuzz -- <name>` takes. */
  readonly name: string;
  /** What is tried, for the table. */
  readonly title: string;
  /** How many tries there are in `npm test`. */
  readonly tries: number;
  /** Try number `n` has the seed `seed + n`, so that each can be made again alone. Never throws. */
  run(seed: number, tries: number): Promise<FuzzReport>;
}

/** A fuzzer whose tries know nothing of one another. */
export interface FuzzerSpec<Input> extends Pick<Fuzzer, "name" | "title" | "tries"> {
  readonly input: fc.Arbitrary<Input>;
  /** Tries one input, and says what it broke; whatever it throws is such a sentence too. */
  readonly attempt: (input: Input) => Promise<string | undefined> | string | undefined;
  /** Opens what all tries of a run share, and gives the way to close it. */
  readonly prepare?: () => Promise<() => Promise<void> | void>;
}

/** Makes a fuzzer that draws an input for each seed. */
export function createFuzzer<Input>(spec: FuzzerSpec<Input>): Fuzzer {
  const { name, title, tries } = spec;
  return {
    name,
    title,
    tries,
    run: async (firstSeed, count) => {
      const close = await spec.prepare?.();
      const failures: FuzzFailure[] = [];
      try {
        for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
          const what = await tryInput(spec, seed);
          if (what !== undefined) failures.push({ seed, what });
        }
      } finally {
        await close?.();
      }
      return { tries: count, survivors: count - failures.length, failures };
    },
  };
}

async function tryInput<Input>(
  { input, attempt }: FuzzerSpec<Input>,
  seed: number,
): Promise<string | undefined> {
  const [value] = fc.sample(input, { seed, numRuns: 1 });
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one run gives one value.
    return await attempt(value as Input);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Adds the reports of several runs up. */
export function addReports(reports: readonly FuzzReport[]): FuzzReport {
  const sum = (read: (report: FuzzReport) => number): number =>
    reports.reduce((total, report) => total + read(report), 0);
  return {
    tries: sum(({ tries }) => tries),
    survivors: sum(({ survivors }) => survivors),
    failures: reports.flatMap(({ failures }) => failures),
  };
}
