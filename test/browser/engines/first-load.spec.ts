import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";
import { startStaticServer } from "../../support/static-server.ts";
import { thisMachine } from "../find-chromium.ts";
import { hasPackages } from "../plan-packages.ts";
import { episodePath, siteFolder } from "../site-under-test.ts";
import { test } from "./engine-test.ts";
import { engines } from "./find-engines.ts";

test.skip(({ engine }) => !hasPackages(engines[engine], thisMachine), "is not installed here");

const builtSite = fileURLToPath(new URL(`../../../${siteFolder}`, import.meta.url));

test("what the head of a page asks for is not asked for again by its scripts", async ({ site }) => {
  const asked: string[] = [];
  const host = await startStaticServer(builtSite, "/", ({ url = "/" }) => {
    asked.push(url);
    return false;
  });
  try {
    await site.forget(host.url);
    await site.open(host.url + episodePath);
    // The worker comes after the app, and asks for what it keeps.
    const findWorker = (): number => asked.findIndex((url) => url.endsWith("worker.js"));
    await expect.poll(findWorker).toBeGreaterThan(0);
    const early = asked.slice(0, findWorker());
    const ahead = ["text.json", "words.bin", "../../station.json", "../index.json"].map(
      (path) => new URL(path, host.url + episodePath).pathname,
    );
    expect(early.filter((url) => ahead.includes(url)).toSorted()).toEqual(ahead.toSorted());
  } finally {
    await host.close();
  }
});
