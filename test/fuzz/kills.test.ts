import { fullDiskFuzzer, killFuzzer } from "./kills.ts";
import { testFuzzer } from "./test-fuzzer.ts";

testFuzzer(killFuzzer);
testFuzzer(fullDiskFuzzer);
