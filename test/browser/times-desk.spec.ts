import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { createServer } from "vite";
import { createShowFolder, runStation } from "../support/run-station.ts";
import { siteFolder, siteUrl } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const repository = join(import.meta.dirname, "../..");

// A development server says more in the console than a station does.
test.use({ provokedMessages: /vite|preload|DevTools/u });

test("a doubtful sentence is heard and pinned by keys on the development server", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const removals: (() => void)[] = [];
  const folder = createShowFolder({}, (remove) => removals.push(remove));
  await runStation(folder, ["add", "notes.md", "audio.wav", "--force-estimate"]);
  const file = join(folder, "public/episodes/2025-06-08/episode.json");
  const doubted = readFileSync(file, "utf8").replace(
    '"text":"AI来了，谷歌也来了！"',
    '"confidence":0.2,$&',
  );
  writeFileSync(file, doubted);
  cpSync(join(repository, "public/station.json"), join(folder, "public/station.json"));
  cpSync(join(repository, "public/cover.png"), join(folder, "public/cover.png"));
  const server = await createServer({
    root: repository,
    publicDir: join(folder, "public"),
    logLevel: "error",
    server: { host: "127.0.0.1", port: Number(new URL(siteUrl).port) + 2000, strictPort: true },
  });
  try {
    await server.listen();
    await page.goto(`${server.resolvedUrls?.local[0] ?? ""}dev/times/2025-06-08/`);
    const row = page.getByRole("listitem", { name: "第 2 句" });
    const mark = row.getByRole("slider", { name: "这一句从这里开始" });
    await expect(row.locator("path")).toBeAttached({ timeout: 60_000 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const before = Number(await mark.inputValue());
    await mark.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await expect(mark).toHaveValue(String(before + 110));
    await page.keyboard.press("Space");
    await expect(row.getByRole("button", { name: "停止" })).toBeVisible();
    await page.keyboard.press("Space");
    await expect(row.getByRole("button", { name: "播放" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toHaveText(/^钉住了/u, { timeout: 60_000 });
    await expect(row).toContainText("已钉住");
    expect(readFileSync(file, "utf8")).toContain(`"pins":[[0,${before + 110}]]`);
  } finally {
    await server.close();
    for (const remove of removals) remove();
  }
});

test("nothing of the desk is in what is built", () => {
  const site = join(repository, siteFolder);
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:html|js|css)$/u.test(name),
  );
  expect(files.length).toBeGreaterThan(5);
  const holding = files.filter((name) =>
    /desk-|X-Desk-Token|dev\/times/u.test(readFileSync(join(site, name), "utf8")),
  );
  expect(holding).toEqual([]);
  expect(existsSync(join(site, "dev"))).toBe(false);
});
