import { publishedFileFuzzer } from "./published-files.ts";
import { testFuzzer } from "./test-fuzzer.ts";

testFuzzer(publishedFileFuzzer);
