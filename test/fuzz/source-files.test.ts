import { sourceFileFuzzer } from "./source-files.ts";
import { testFuzzer } from "./test-fuzzer.ts";

testFuzzer(sourceFileFuzzer);
