import { addressFuzzer } from "./addresses.ts";
import { backupFuzzer } from "./backups.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { memoryFuzzer } from "./memories.ts";
import { monkeyFuzzer } from "./monkey-fuzzer.ts";

/** The kinds that the page meets: what it is opened with, what it remembers, who uses it. */
export const pageFuzzers: readonly Fuzzer[] = [
  addressFuzzer,
  memoryFuzzer,
  backupFuzzer,
  monkeyFuzzer,
];
