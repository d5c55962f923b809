import { join } from "node:path";
import { launchChromium } from "../bench/launch-chromium.ts";
import { repositoryPath } from "../support/house.ts";
import { startStaticServer } from "../support/static-server.ts";
import type { Fuzzer, FuzzFailure } from "./fuzzer.ts";
import { createMonkey, tourPages, weighPage, type Footprint } from "./monkey.ts";

/** Five minutes of it, about. */
const fiveMinutes = 4500;
const minuteMs = 60_000;
/** So much more may a page weigh at the end than after its first minute. */
const bearableGrowth = 1.1;
/** What the engine compiles of code that is used often lies in the heap too, and is no leak. */
const plainCode = "--js-flags=--no-opt --no-sparkplug --no-maglev";

/** A page of the built site in a real browser, used at random; `npm run build` comes before it. */
export const monkeyFuzzer: Fuzzer = {
  name: "monkey",
  title: "monkey actions in a browser",
  tries: fiveMinutes,
  run: async (seed, tries) => {
    const server = await startStaticServer(join(repositoryPath, "dist"));
    const browser = await launchChromium(["--mute-audio", plainCode]);
    try {
      const page = await browser.newPage({ locale: "zh-CN" });
      await page.goto(server.url);
      const monkey = createMonkey(page, server.url, seed);
      await tourPages(page, server.url);
      const startMs = performance.now();
      const weights: Footprint[] = [];
      for (let done = 0; done < tries; done += 1) {
        await monkey.act();
        const isMinuteOver = performance.now() - startMs > (weights.length + 1) * minuteMs;
        if (isMinuteOver) weights.push(await weighPage(page, server.url));
      }
      weights.push(await weighPage(page, server.url));
      const faults = [...monkey.errors, ...findGrowth(weights)];
      const failures = faults.map((what): FuzzFailure => ({ seed, what }));
      return { tries, survivors: Math.max(0, tries - failures.length), failures };
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

/** Prints what a page weighs minute by minute, and names what is too much more than after the first. */
function findGrowth(weights: readonly Footprint[]): string[] {
  const [first] = weights;
  const last = weights.at(-1);
  if (!first || !last) return [];
  // What is shown is more with all that is begun and kept: that much of the nodes is no growth.
  const shown = last.nodes - last.unseenNodes - (first.nodes - first.unseenNodes);
  const names = ["heapBytes", "nodes", "unseenNodes", "listeners"] as const;
  return names.flatMap((name) => {
    const values = weights.map((weight) => weight[name]);
    const ratio = (last[name] - (name === "nodes" ? shown : 0)) / first[name];
    const sentence = `${name} minute by minute: ${values.join(", ")}: ${ratio.toFixed(2)} times`;
    process.stderr.write(`${sentence}\n`);
    return ratio > bearableGrowth && name !== "unseenNodes" ? [sentence] : [];
  });
}
