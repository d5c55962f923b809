import { memoryFuzzer } from "./memories.ts";
import { testFuzzer } from "./test-fuzzer.ts";

testFuzzer(memoryFuzzer);
