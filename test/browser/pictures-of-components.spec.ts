import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createServer } from "vite";
import { formatStateChoice, type StateChoice } from "../states/state-choice.ts";
import { expect, isRenewing, test } from "./picture-test.ts";
import { siteFolder, siteUrl } from "./site-under-test.ts";

const repository = join(import.meta.dirname, "../..");

/** Starts the development server, which alone shows the page of states. */
async function serveStates(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await createServer({
    root: repository,
    logLevel: "error",
    server: { host: "127.0.0.1", port: Number(new URL(siteUrl).port) + 1000, strictPort: true },
  });
  await server.listen();
  return {
    url: `${server.resolvedUrls?.local[0] ?? ""}dev/states/`,
    close: () => server.close(),
  };
}

/** The components and their states, as the page lists them. */
async function readList(page: Page) {
  const entries = page.getByRole("navigation", { name: "Components" }).locator("details");
  await expect(entries.first()).toBeVisible({ timeout: 60_000 });
  return entries.evaluateAll((list) =>
    list.map((entry) => ({
      name: entry.querySelector("summary")?.textContent ?? "",
      isOverlay: entry.getAttribute("data-overlay") === "true",
      states: [...entry.querySelectorAll("button")].map((button) => button.textContent),
    })),
  );
}

test.describe.configure({ timeout: 120_000 });

// A development server says more in the console than a station does.
test.use({ provokedMessages: /vite|preload|DevTools/u });

test("components look as they did, in night and day", async ({ page, openCamera }) => {
  const server = await serveStates();
  try {
    const camera = openCamera("components");
    await page.setViewportSize({ width: 820, height: 760 });
    await page.goto(server.url);
    const list = await readList(page);
    expect(list.length).toBeGreaterThan(20);
    const show = async (choice: Pick<StateChoice, "component" | "state" | "theme">) => {
      const fragment = formatStateChoice({ ...choice, language: "zh" });
      await page.evaluate((hash) => location.replace(hash), fragment);
      await expect(page.locator(`[data-states="${choice.component}"]`)).toBeVisible();
    };
    await page.goto(`${server.url}?bare`);
    for (const { name, isOverlay, states } of list) {
      if (isOverlay) {
        for (const state of states) {
          await show({ component: name, state, theme: "night" });
          await camera.compare(page, `${name}-${state.replaceAll(" ", "-")}`);
        }
      } else {
        await show({ component: name, theme: "both" });
        await camera.compare(page.locator("[data-states]"), name);
      }
    }
    camera.finish();
    await expectBlindSpots(page, () => show({ component: "TextButton", theme: "both" }));
  } finally {
    await server.close();
  }
});

/** A picture that lacks an icon, or in which one has moved a little, is another picture. */
async function expectBlindSpots(page: Page, show: () => Promise<void>): Promise<void> {
  if (isRenewing(test.info())) return;
  for (const fault of ["visibility: hidden", "translate: 0 3px"]) {
    await show();
    const icon = page.locator("[data-states] svg").first();
    await icon.evaluate((element, style) => element.setAttribute("style", style), fault);
    const seen = expect(page.locator("[data-states]"));
    const isSame = await seen
      .toHaveScreenshot(["components", "TextButton.png"], { timeout: 1500 })
      .then(() => true)
      .catch(() => false);
    expect.soft(isSame, fault).toBe(false);
    await page.evaluate(() => location.replace("#"));
  }
}

test("nothing of the states is in what is built", async ({ request }) => {
  const marks = ["states-page", "data-states", "dev/states"];
  const sources = ["main.tsx", "state-list.tsx", "states-plugin.ts"].map((file) =>
    readFileSync(join(repository, "test/states", file), "utf8"),
  );
  expect(marks.every((mark) => sources.some((source) => source.includes(mark)))).toBe(true);
  const site = join(repository, siteFolder);
  const files = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:html|js|css|json)$/u.test(file))
    .map((file) => ({ file, text: readFileSync(join(site, file), "utf8") }));
  expect(files.some(({ file }) => file.startsWith("assets"))).toBe(true);
  const holding = files.filter(({ text }) => marks.some((mark) => text.includes(mark)));
  expect(holding.map(({ file }) => file)).toEqual([]);
  expect(existsSync(join(site, "dev"))).toBe(false);
  expect((await request.get("./dev/states/")).status()).toBe(404);
});
