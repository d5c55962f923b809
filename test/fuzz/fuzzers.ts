import type { Fuzzer } from "./fuzzer.ts";
import { fullDiskFuzzer, killFuzzer } from "./kills.ts";
import { killedBuildFuzzer } from "./killed-builds.ts";
import { killedUpdateFuzzer } from "./killed-updates.ts";
import { oddFileFuzzer } from "./odd-files.ts";
import { pageFuzzers } from "./page-fuzzers.ts";
import { hostileNotesFuzzer } from "./hostile-notes.ts";
import { publishedFileFuzzer } from "./published-files.ts";
import { sidecarFuzzer } from "./sidecars.ts";
import { soundFuzzer } from "./sounds.ts";
import { sourceFileFuzzer } from "./source-files.ts";

/** Every kind, one a line, in the order of the table. */
export const fuzzers: readonly Fuzzer[] = [
  publishedFileFuzzer,
  sourceFileFuzzer,
  killFuzzer,
  killedBuildFuzzer,
  killedUpdateFuzzer,
  fullDiskFuzzer,
  hostileNotesFuzzer,
  sidecarFuzzer,
  soundFuzzer,
  oddFileFuzzer,
  ...pageFuzzers,
];
