import { expect, test, type Page } from "@playwright/test";
import {
  expectSoundPast,
  findPlayer,
  findTranscript,
  pause,
  play,
  readSeconds,
} from "./episode-page.ts";
import { startOtherShow, type OtherShow } from "./other-show.ts";
import { samplePaint } from "./painted-text.ts";
import { findShareSheet } from "./share-sheet.ts";

// One show for all of them, published once.
test.describe.configure({ mode: "default" });

let show: OtherShow;
let troubles: string[];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  show = await startOtherShow();
});
test.afterAll(() => show.close());
test.beforeEach(({ context }) => {
  troubles = [];
  context.on("console", (message) => {
    if (message.text().includes("registration blocked by Playwright")) return;
    if (["error", "warning"].includes(message.type())) {
      troubles.push(`${message.text()} ${message.location().url}`);
    }
  });
  context.on("weberror", (error) => troubles.push(error.error().message));
});
test.afterEach(() => {
  expect(troubles, "the page is silent, and its policy forbids nothing it needs").toEqual([]);
});

const findTurns = (page: Page) => findTranscript(page).locator(".speaker-turn");

test("an interview is heard, read along, filtered by who speaks, and found", async ({ page }) => {
  await page.goto(`${show.url}episodes/2025-06-20/`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // The station is English; the listener's browser asks for Chinese.
  await expect(page.getByRole("button", { name: "所有人" })).toBeVisible();
  await expect(findTurns(page)).toHaveText([
    /Maya Chen/u,
    /Robert Hale/u,
    /Maya Chen/u,
    /Robert Hale/u,
  ]);

  const [, , unicode = 0] = show.startsSeconds;
  await page
    .getByRole("region", { name: "本期内容" })
    .getByText("Unicode", { exact: true })
    .click();
  await expect.poll(() => readSeconds(page)).toBeGreaterThan(Math.floor(unicode) - 0.1);
  await play(page);
  await expectSoundPast(page, unicode + 0.5);
  await expect
    .poll(async () => {
      const [sample] = await samplePaint(page, ["spoken-word"], 1);
      return sample?.spans["spoken-word"]?.[0]?.paragraphText ?? "";
    })
    .toContain("How did Unicode change everything?");
  await pause(page);

  await page.getByRole("button", { name: "只看 Robert Hale" }).click();
  await expect(findTranscript(page).getByText("first font editor")).toBeVisible();
  await expect(findTranscript(page).getByText("Welcome to the Deep Pixel")).toBeHidden();
  await page.getByRole("button", { name: "所有人" }).click();
  await expect(findTranscript(page).getByText("Welcome to the Deep Pixel")).toBeVisible();

  await page.context().route("https://amiga.example/**", (route) => route.fulfill({ body: "ok" }));
  const link = page.getByRole("link", { name: /the Amiga/u }).first();
  await expect(link).toHaveAttribute("rel", /noopener nofollow/u);
  const opened = page.context().waitForEvent("page");
  await link.click();
  expect((await opened).url()).toBe("https://amiga.example/fonts");

  await page.goto(`${show.url}?q=letter+speaker:robert`);
  const found = page.getByRole("button", { name: /every letter was drawn by hand/u }).first();
  await expect(found).toBeVisible();
  await page.goto(`${show.url}?q=letter+speaker:maya`);
  await expect(page.getByText("Nobody expected so many letters").first()).toBeVisible();
  await expect(page.getByText("drawn by hand")).toHaveCount(0);
  await page.goto(`${show.url}episodes/2025-06-20/?q=speaker:robert`);
  await expect(findTranscript(page).getByText("first font editor")).toBeVisible();
  await expect(findTranscript(page).getByText("Welcome to the Deep Pixel")).toBeHidden();
});

test("a sound on another host plays and seeks under the strict policy", async ({ page }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(show.host.origin)) foreign.push(request.resourceType());
  });
  await page.goto(`${show.url}episodes/2025-06-21/`);
  await expect(findTurns(page)).toHaveCount(4);
  await play(page);
  const [, , unicode = 0] = show.startsSeconds;
  await page
    .getByRole("region", { name: "本期内容" })
    .getByText("Unicode", { exact: true })
    .click();
  await expectSoundPast(page, unicode);
  await pause(page);
  expect(foreign.length).toBeGreaterThan(0);
  expect(new Set(foreign)).toEqual(new Set(["media"]));
  // No bytes were seen: its chapters stand where a waveform would, each a line.
  const wave = findPlayer(page).region.locator("svg path[stroke-width='7']").first();
  await expect(wave).toHaveAttribute("d", /^M0\.0 17H[\d.]+M[\d.]+ 17H[\d.]+$/u);
  // Its host lets no page read it: clips say so before they are asked for.
  await findPlayer(page).share.click();
  const sheet = findShareSheet(page);
  const reason = sheet.getByText("声音所在的服务器不允许网页读取，不能剪成片段。");
  await expect(reason).toHaveCount(2);
});
