import { benchFirstLoad } from "./bench-first-load.ts";
import { benchLighthouse } from "./bench-lighthouse.ts";
import type { BenchRow } from "./render-table.ts";

const rounds = 5;

/**
 * An episode's first load beside the plain page, and Lighthouse on each kind of page. `--quick` pays
 * one visit instead of five and leaves Lighthouse out.
 */
export async function benchPage(flags: readonly string[]): Promise<BenchRow[]> {
  if (flags.includes("--quick")) return benchFirstLoad(1);
  return [...(await benchFirstLoad(rounds)), ...(await benchLighthouse(rounds))];
}
