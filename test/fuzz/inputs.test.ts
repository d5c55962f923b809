import { hostileNotesFuzzer } from "./hostile-notes.ts";
import { sidecarFuzzer } from "./sidecars.ts";
import { soundFuzzer } from "./sounds.ts";
import { testFuzzer } from "./test-fuzzer.ts";

testFuzzer(sidecarFuzzer);
testFuzzer(hostileNotesFuzzer);
testFuzzer(soundFuzzer);
