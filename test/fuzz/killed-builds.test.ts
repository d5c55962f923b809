import { killedBuildFuzzer } from "./killed-builds.ts";
import { testFuzzer } from "./test-fuzzer.ts";

testFuzzer(killedBuildFuzzer);
