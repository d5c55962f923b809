import { describe, expect, it, vi } from "vitest";
import { dropOldVersions, installApp } from "#offline/worker/app-files.ts";
import { chooseAnswer } from "#offline/worker/choose-answer.ts";
import { createFakeSite, createRequest } from "./fake-site.ts";

// The library looks for the worker's own global when it is loaded.
vi.hoisted(() => {
  vi.stubGlobal("self", globalThis);
});

/** The next deployment in the browser of a listener of this one. */
async function publishAnew(old: ReturnType<typeof createFakeSite>) {
  const next = createFakeSite("2");
  next.files.set("offline.html", '<script src="./assets/index-2.js"></script>');
  next.files.set("assets/index-2.js", "two");
  next.files.set("assets/same.css", "css");
  const site = { ...next.site, caches: old.caches };
  await installApp(site);
  return { ...next, site };
}

async function installFirst() {
  const fake = createFakeSite("1");
  fake.files.set("offline.html", '<script src="./assets/index-1.js"></script>');
  fake.files.set("assets/index-1.js", "one");
  fake.files.set("assets/same.css", "css");
  await installApp(fake.site);
  return fake;
}

const listApps = (fake: ReturnType<typeof createFakeSite>): string[] =>
  [...fake.caches.all.keys()].filter(fake.site.names.isApp);

describe("installApp", () => {
  it("copies what an older version has under the same name", async () => {
    const next = await publishAnew(await installFirst());
    expect(next.asked.filter((url) => url.includes("assets"))).toHaveLength(1);
  });

  it("rejects where a file is missing, or the host still has the page of another version", async () => {
    const fake = createFakeSite("1");
    fake.files.set("offline.html", '<script src="./assets/index-1.js"></script>');
    await expect(installApp(fake.site)).rejects.toThrow("404");
    const late = createFakeSite("2");
    late.files.set("offline.html", '<script src="./assets/index-1.js"></script>');
    for (const path of late.site.app.files) late.files.set(path, "x");
    await expect(installApp(late.site)).rejects.toThrow("another version");
  });
});

describe("dropOldVersions", () => {
  it("keeps the version that an open page runs, and answers it from there", async () => {
    const first = await installFirst();
    const { site, host } = await publishAnew(first);
    await dropOldVersions(site, ["assets/index-1.js"]);
    expect(listApps(first)).toHaveLength(2);
    host.isSilent = true;
    const response = await chooseAnswer(site, { request: createRequest("assets/index-1.js") })?.();
    expect(await response?.text()).toBe("one");
  });

  it("deletes the versions that nobody runs, and no caches of other sites", async () => {
    const first = await installFirst();
    await first.caches.open("afterlife-intel@/#app-1");
    const { site } = await publishAnew(first);
    await dropOldVersions(site, ["assets/index-2.js"]);
    expect(listApps(first)).toEqual([site.names.app("2")]);
    expect([...first.caches.all.keys()]).toContain("afterlife-intel@/#app-1");
  });
});
