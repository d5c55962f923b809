import type { Library } from "#publish/site/load-library.ts";

/** What everybody has to find. */
export interface SearchTask {
  readonly library: Library;
  /** To install, index and serve in. */
  readonly folder: string;
  /** Folded stories, newest episode first. */
  readonly texts: readonly { readonly id: string; readonly stories: readonly string[] }[];
  readonly queries: readonly { readonly kind: string; readonly text: string }[];
}

/** One measured number. */
export interface SearchFigure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly digits?: number;
  /** It should be no more than this. */
  readonly target?: number;
}

/** What one way to search comes to. */
export interface SearchFigures {
  readonly name: string;
  readonly values: readonly SearchFigure[];
}

/** Ids of the episodes that hold a text, by reading all of them. */
export function findByReading({ texts }: SearchTask, text: string): string[] {
  return texts
    .filter(({ stories }) => stories.some((story) => story.includes(text)))
    .map(({ id }) => id);
}

/** Recall and precision against reading every text, for each class of queries. */
export async function judgeAnswers(
  task: SearchTask,
  answer: (text: string) => Promise<readonly string[]> | readonly string[],
): Promise<SearchFigure[]> {
  const sums = new Map<string, { found: number; right: number; wanted: number }>();
  for (const { kind, text } of task.queries) {
    const wanted = new Set(findByReading(task, text));
    const found = await answer(text);
    const right = found.filter((id) => wanted.has(id)).length;
    const sum = sums.get(kind) ?? { found: 0, right: 0, wanted: 0 };
    sums.set(kind, {
      found: sum.found + found.length,
      right: sum.right + right,
      wanted: sum.wanted + wanted.size,
    });
  }
  return [...sums].flatMap(([kind, { found, right, wanted }]) => [
    { what: `recall, ${kind}`, value: wanted === 0 ? 1 : right / wanted, unit: "", digits: 3 },
    { what: `precision, ${kind}`, value: found === 0 ? 1 : right / found, unit: "", digits: 3 },
  ]);
}

/** The value below which a part of the values lies. */
export function findPercentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Median and 95th percentile of a list, as two figures. */
export function toPercentiles(
  what: string,
  values: readonly number[],
  unit: string,
): SearchFigure[] {
  const digits = unit === "ms" ? 1 : 0;
  return [
    { what: `${what}, p50`, value: findPercentile(values, 0.5), unit, digits },
    { what: `${what}, p95`, value: findPercentile(values, 0.95), unit, digits },
  ];
}

/** Seconds that something takes, and what it gives. */
export async function measureSeconds<T>(run: () => Promise<T> | T): Promise<[T, number]> {
  const startMs = performance.now();
  const result = await run();
  return [result, (performance.now() - startMs) / 1000];
}
