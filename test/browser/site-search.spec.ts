import { expectEpisodeReady, openEpisode } from "./episode-page.ts";
import { at, publishedHeadline, sentences } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

const spoken = sentences.filter(({ text }) => text.includes("图标库"));

test("on the library page results follow every key", async ({ page }) => {
  await page.goto("./");
  const box = page.getByRole("searchbox", { name: "搜索", exact: true });
  await box.pressSequentially("图标");
  const found = page.getByRole("region", { name: publishedHeadline, exact: true });
  await expect(found.getByRole("listitem")).toHaveCount(spoken.length);
  await expect(found.getByRole("listitem").first()).toContainText(at(spoken, 0).text);
  await expect(page).toHaveURL(/\?q=/u);
  await box.pressSequentially("库");
  await expect(page.locator("mark").first()).toHaveText("图标库");
  await box.press("Escape");
  await expect(page.getByRole("button", { name: "播放本期" })).toBeVisible();
});

test("one Back leaves the search, not letter by letter", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("searchbox", { name: "搜索", exact: true }).pressSequentially("图标库");
  await expect(page.locator("mark").first()).toHaveText("图标库");
  await page.goBack();
  await expect(page).toHaveURL(/\/$/u);
  await expect(page.getByRole("searchbox", { name: "搜索", exact: true })).toHaveValue("");
});

test("on an episode's page the box answers at once, and Back leads to the episode", async ({
  page,
}) => {
  await openEpisode(page);
  const box = page.getByRole("searchbox", { name: "搜索", exact: true });
  await box.pressSequentially("图标库", { delay: 30 });
  await expect(box).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("图标库");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(spoken.length);
  await expect(page).toHaveURL(/\?q=/u);
  await page.goBack();
  await expectEpisodeReady(page);
});

test("a typed #tag chooses the tag", async ({ page }) => {
  await openEpisode(page);
  const box = page.getByRole("searchbox", { name: "搜索", exact: true });
  await box.fill("#谷歌");
  await box.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("#谷歌");
  await expect(page).toHaveURL(/\?tag=/u);
});

test("width and case do not matter", async ({ page }) => {
  await page.goto("./?q=ｑｗｅｎ３－ＥＭＢＥＤＤＩＮＧ");
  await expect(page.locator("mark")).toHaveText("Qwen3-Embedding");
});

test("signs are searched for as they stand", async ({ page }) => {
  await page.goto("./");
  const box = page.getByRole("searchbox", { name: "搜索", exact: true });
  for (const text of ["C++", "(", ".*", "[", "\\", "<b>", "%", "&"]) {
    await box.fill(text);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(text);
    await expect(page.getByText("没有找到。")).toBeVisible();
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === text);
  }
  await box.fill("+");
  await expect(page.locator("mark")).toHaveText("+");
});

test("on a phone the box opens from the header and Enter searches @phone", async ({ page }) => {
  await openEpisode(page);
  await page.getByRole("button", { name: "搜索", exact: true }).tap();
  const box = page.getByRole("searchbox", { name: "搜索", exact: true });
  await box.fill("图标库");
  await box.press("Enter");
  await expect(page.locator("mark").first()).toHaveText("图标库");
});
