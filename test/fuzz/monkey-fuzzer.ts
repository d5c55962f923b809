import { join } from "node:path";
import { launchChromium } from "../bench/launch-chromium.ts";
import { repositoryPath } from "../support/house.ts";
import { startStaticServer } from "../support/static-server.ts";
import type { Fuzzer, FuzzFailure } from "./fuzzer.ts";
import { createMonkey, weighPage, type Footprint } from "./monkey.ts";

/** Five minutes of it, about. */
const fiveMinutes = 4500;
const firstMinuteMs = 60_000;
/** So much more may a page weigh at the end than after its first minute. */
const bearableGrowth = 1.1;

/** A page of the built site in a real browser, used at random; `npm run build` comes before it. */
export const monkeyFuzzer: Fuzzer = {
  name: "monkey",
  title: "monkey actions in a browser",
  tries: fiveMinutes,
  run: async (seed, tries) => {
    const server = await startStaticServer(join(repositoryPath, "dist"));
    const browser = await launchChromium(["--mute-audio"]);
    try {
      const page = await browser.newPage({ locale: "zh-CN" });
      await page.goto(server.url);
      const monkey = createMonkey(page, server.url, seed);
      const startMs = performance.now();
      let first: Footprint | undefined;
      for (let done = 0; done < tries; done += 1) {
        await monkey.act();
        const isMinuteOver = performance.now() - startMs > firstMinuteMs;
        if (isMinuteOver) first ??= await weighPage(page, server.url);
      }
      const grown = first && findGrowth(first, await weighPage(page, server.url));
      const faults = [...monkey.errors, ...(grown ?? [])];
      const failures = faults.map((what): FuzzFailure => ({ seed, what }));
      return { tries, survivors: Math.max(0, tries - failures.length), failures };
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

/** Prints what a page weighs, and names what has grown too much. */
function findGrowth(first: Footprint, last: Footprint): string[] {
  const names = ["heapBytes", "nodes", "listeners"] as const;
  return names.flatMap((name) => {
    const ratio = last[name] / first[name];
    const sentence = `${name}: ${first[name]} after a minute, ${last[name]} at the end, ${ratio.toFixed(2)} times`;
    process.stderr.write(`${sentence}\n`);
    return ratio > bearableGrowth ? [sentence] : [];
  });
}
