import { addressFuzzer } from "./addresses.ts";
import { testFuzzer } from "./test-fuzzer.ts";

testFuzzer(addressFuzzer);
