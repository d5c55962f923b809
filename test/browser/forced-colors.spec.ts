import { openEpisode } from "./episode-page.ts";
import { expect, test } from "./station-test.ts";

const kinds = [
  "spoken-past",
  "spoken-sentence",
  "shared-quote",
  "looped-range",
  "search-hit",
  "active-hit",
  "spoken-word",
];

test("with the system's colours each kind of painted text has a look of its own", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openEpisode(page);
  const looks = await page.evaluate((names) => {
    const text = document.querySelector(".transcript-text");
    if (!text) throw new Error("there is no text");
    return names.map((name) => {
      const style = getComputedStyle(text, `::highlight(${name})`);
      return [style.color, style.backgroundColor, style.textDecoration].join(" ");
    });
  }, kinds);
  expect(new Set(looks).size).toBe(kinds.length);
});
