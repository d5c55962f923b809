import { killedUpdateFuzzer } from "./killed-updates.ts";
import { testFuzzer } from "./test-fuzzer.ts";

testFuzzer(killedUpdateFuzzer);
