import { expectApp, expectNoShift, openHeld } from "./held-page.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

test.use({ locale: "en-US" });

/** Words of another length begin elsewhere where they stand in the middle or at the right. */
const shiftOfWords = 0.002;

for (const { path, sentence } of [
  { path: "./", sentence: "Play" },
  { path: episodePath, sentence: "Play episode" },
  { path: "tags/guge-beddqm/", sentence: "Play all" },
]) {
  test(`what stands at ${path} does not move when it is said in the listener's @both`, async ({
    page,
  }) => {
    const { letGo } = await openHeld(page, path);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    letGo();
    await expectApp(page);
    const button = page.getByRole("main").getByRole("button", { name: sentence });
    await expect(button.first()).toBeVisible();
    // Words change their length in their places, and nothing around them.
    await expectNoShift(page, shiftOfWords);
  });
}
