import { createMonkey } from "../fuzz/monkey.ts";
import { shortSeed } from "../fuzz/fuzzer.ts";
import { siteUrl } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

// The monkey opens addresses of what is not there; its own watch is stricter about all else.
test.use({ provokedMessages: /^(?:error: Failed to load resource|warning: )/u });

/** So much of it, or as much as there is time for; five minutes are `npm run fuzz -- monkey`. */
const actions = 200;
const longestMs = 10_000;

test("survives somebody who presses, types and opens whatever there is", async ({ page }) => {
  await page.goto(siteUrl);
  const monkey = createMonkey(page, siteUrl, shortSeed);
  const endMs = performance.now() + longestMs;
  for (let done = 0; done < actions && performance.now() < endMs; done += 1) await monkey.act();
  expect(monkey.errors).toEqual([]);
});
