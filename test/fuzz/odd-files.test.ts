import { oddFileFuzzer } from "./odd-files.ts";
import { testFuzzer } from "./test-fuzzer.ts";

testFuzzer(oddFileFuzzer);
