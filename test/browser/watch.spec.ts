import { test } from "./station-test.ts";

// Each of these must fail: the watch over all other tests is awake.
test.describe("the watch over every test notices", () => {
  test.fail("an error in the console", async ({ page }) => {
    await page.goto("./");
    await page.evaluate("console.error('provoked by a test')");
  });

  test.fail("an error that nobody catches", async ({ page }) => {
    await page.goto("./");
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("provoked by a test");
      });
      return new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    });
  });

  test.fail("a request to another origin", async ({ page }) => {
    await page.goto("./");
    await page.evaluate(() => fetch("http://localhost:4317/station.json").catch(() => undefined));
  });
});
