import { describe, expect, it } from "vitest";
import { shortSeed, type Fuzzer } from "./fuzzer.ts";

/** What hangs is a failure; what is slow on a busy machine is none. */
const timeoutMs = 180_000;

/** Runs the short form of a fuzzer, which is the same every time. */
export function testFuzzer(fuzzer: Fuzzer): void {
  describe(`fuzz: ${fuzzer.title}`, () => {
    it(
      `survives ${fuzzer.tries} tries from seed ${shortSeed}`,
      async () => {
        const { tries, survivors, failures } = await fuzzer.run(shortSeed, fuzzer.tries);
        expect(failures).toEqual([]);
        expect({ tries, survivors }).toEqual({ tries: fuzzer.tries, survivors: fuzzer.tries });
      },
      timeoutMs,
    );
  });
}
