import { backupFuzzer } from "./backups.ts";
import { testFuzzer } from "./test-fuzzer.ts";

testFuzzer(backupFuzzer);
