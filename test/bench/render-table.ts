/** One measurement beside its reference in the same run. */
export interface BenchRow {
  readonly what: string;
  readonly ours: string;
  readonly reference: string;
  /** Ours divided by the reference; below 1 is better, unless `what` says otherwise. */
  readonly ratio: string;
}

/** Renders rows as a Markdown table. */
export function renderTable(rows: readonly BenchRow[]): string {
  const lines = rows.map(
    ({ what, ours, reference, ratio }) => `| ${what} | ${ours} | ${reference} | ${ratio} |`,
  );
  return ["| measure | ours | reference | ratio |", "|---|---|---|---|", ...lines].join("\n");
}
