import { findTranscript, readSound } from "./episode-page.ts";
import { expectApp, expectNoShift, openHeld } from "./held-page.ts";
import { at, durationSeconds, publishedEpisode, sentences } from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

test("a story's page is read before its app, which puts the rest of the episode around what is read @both", async ({
  page,
  isMobile,
}) => {
  const story = 4;
  const { letGo } = await openHeld(page, `${episodePath}${story + 1}/`);
  const transcript = findTranscript(page);
  const own = publishedEpisode.transcript.filter((paragraph) => paragraph.story === story);
  const spoken = own.flatMap(({ cues }) => cues.map(({ text }) => text.trim()));
  await expect(transcript).toContainText(at(spoken, -1));
  await expect(transcript.getByRole("heading", { level: 2 })).toHaveText([
    at(publishedEpisode.stories, story).title,
  ]);
  await expect(transcript).not.toContainText(at(sentences, -1).text);
  await expectNoShift(page);
  const read = () =>
    page.evaluate(() => ({
      top: Math.round(getSelection()?.anchorNode?.parentElement?.getBoundingClientRect().top ?? 0),
      selected: getSelection()?.toString(),
      isSame: getSelection()?.anchorNode === Reflect.get(window, "keptNode"),
    }));
  await page.evaluate(
    async ({ sentence, readPixels }) => {
      const texts = [...document.querySelectorAll("p.transcript-text")];
      const node = texts.find(({ textContent }) => textContent.includes(sentence))?.firstChild;
      if (!node) throw new Error("the sentence stands in the page");
      Object.assign(window, { keptNode: node });
      scrollTo({ top: readPixels, behavior: "instant" });
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      getSelection()?.setBaseAndExtent(node, 0, node, 2);
      Reflect.get(window, "shifts").splice(0);
    },
    // On phones somebody has read on meanwhile, out of where the app would go by itself.
    { sentence: at(spoken, 0).slice(0, 6), readPixels: isMobile ? 300 : 0 },
  );
  const before = await read();

  letGo();
  await expectApp(page);
  await expect(transcript).toContainText(at(sentences, -1).text);
  await expect(page).toHaveURL(/episodes\/2025-06-08\/\?t=[\d.]+$/u);
  await expect.poll(async () => (await readSound(page)).durationSeconds).toBeGreaterThan(0);
  expect(await read()).toEqual({ ...before, isSame: true });
  await expectNoShift(page);
  // What stands before the story takes the place of nothing that is seen: title and tools stay.
  const first = at(sentences, 0).text;
  if (!isMobile) {
    await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
    await expect(transcript).not.toContainText(first);
    await page.mouse.wheel(0, 600);
  }
  await expect(transcript).toContainText(first);
  await expectNoShift(page);
});

test("where the player goes back to before a story's own page, the text comes and is shown @both", async ({
  page,
}) => {
  await page.goto(`${episodePath}5/`);
  await expectApp(page);
  const transcript = findTranscript(page);
  await expect(transcript).toContainText(at(sentences, -1).text);
  const wanted = at(
    sentences.filter(({ startSeconds }) => startSeconds < durationSeconds / 10),
    -1,
  );
  await expect(transcript).not.toContainText(wanted.text);
  await page.keyboard.press("1");
  await expect(transcript.locator("p", { hasText: wanted.text })).toBeInViewport();
});
