import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { createCardGeometry, cardSize } from "#core/share/card-geometry.ts";
import { layOutQuote } from "#core/share/card-lines.ts";
import { quoteFont, quoteRoom } from "#features/share-sheet/card/draw-card.ts";
import { readCodes, readPngSize } from "./decode-media.ts";
import { openEpisode } from "./episode-page.ts";
import { publishedEpisode } from "./published-episode.ts";
import { serveEpisode } from "./serve-episode.ts";
import { download, findShareSheet } from "./share-sheet.ts";
import { siteUrl } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const chinese =
  "阿里最新的AI模型，性能居然超越了谷歌和OpenAI的顶尖产品，这让我们不禁要问，这AI的速度是不是有点太快了，人类的“看家本领”还能守多久？当AI不仅能帮你写作文，还能化身“虚拟专家”手把手教你沟通技巧和领导力，那未来的学习和成长，是不是真的可以告别真人导师了？从能感知世界的“世界模型”，到能与脑科学结合的“具身智能”，这些高精尖的AI研究，究竟会把我们带向一个更智能的乌托邦，还是一个充满了未知挑战的未来？这一切的答案，都在今天的节目里，请听我慢慢说来，一条一条地讲给你听，讲到你听懂为止，讲到这家小酒馆打烊为止，讲到街上一个人也没有了为止，那时候再说别的。";

const quotes: Readonly<Record<string, string>> = {
  "8 characters": "谷歌也没有闲着。",
  "40 characters": `${chinese.slice(0, 39)}。`,
  "120 characters": `${chinese.slice(0, 119)}。`,
  "300 characters": `${chinese.slice(0, 299)}。`,
  Latin:
    "We are so back, said nobody who had read the paper twice: it is a benchmark, not a miracle.",
  mixed: "这个叫Qwen3-Embedding的模型，在MTEB上拿了70.58分，比text-embedding-3-large还高出4.2%！",
  emoji: "这个🎉模型真的👨‍👩‍👧‍👦很强😀，连家人们🇨🇳都说好🚀，👍🏽！",
  traditional: "這個來自臺灣的團隊，讓電腦學會了聽「臺語」，龜、鬱、灣這些字，一個也沒有唸錯。",
  descenders: "Typography jiggles; gypsy quay: Åqpgjy_|Ô",
};

/** Serves the real sound with one sentence for all of it. */
async function serveQuote(page: Page, text: string): Promise<void> {
  await page.unrouteAll();
  const [first] = publishedEpisode.transcript;
  const [cue] = first?.cues ?? [];
  if (!first || !cue) throw new Error("the episode is empty");
  const endMs = publishedEpisode.audio.durationMs - 1000;
  const whole = { ...cue, text, startMs: 1000, endMs, keywords: [], words: [] };
  await serveEpisode(page, {
    ...publishedEpisode,
    teasers: [],
    stories: publishedEpisode.stories.slice(0, 1),
    transcript: [{ story: 0, cues: [whole] }],
  });
}

/** The picture's pixels, red, green and blue. */
function readPixels(path: string): Buffer {
  const words = ["-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"];
  return execFileSync("ffmpeg", words, { maxBuffer: 2 ** 26 });
}

/** What each value of a channel adds to the light: looked up for millions of pixels. */
const linearLight = Float64Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance of a pixel. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function readLuminance(pixels: Buffer, x: number, y: number): number {
  const at = (y * cardSize.width + x) * 3;
  const read = (channel: number): number => linearLight[pixels[at + channel] ?? 0] ?? 0;
  return 0.2126 * read(0) + 0.7152 * read(1) + 0.0722 * read(2);
}

const contrast = (a: number, b: number): number =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lightest and the darkest of an area: its ink and what it stands on. */
function readContrast(pixels: Buffer, { left, right, top, bottom }: Area): number {
  let low = 1;
  let high = 0;
  for (let y = Math.round(top); y < bottom; y += 1) {
    for (let x = Math.round(left); x < right; x += 1) {
      const light = readLuminance(pixels, x, y);
      low = Math.min(low, light);
      high = Math.max(high, light);
    }
  }
  return contrast(low, high);
}

/** How the card divides a text, measured with the fonts of this browser. */
async function layOut(page: Page, text: string) {
  const widths = new Map<string, number>();
  const asked: [text: string, font: string][] = [];
  const once = () =>
    layOutQuote(text, quoteRoom(createCardGeometry(cardSize)), (line, pixels) => {
      const font = quoteFont(pixels);
      if (!widths.has(font + line)) asked.push([line, font]);
      return widths.get(font + line) ?? Array.from(line).length * pixels;
    });
  // What is asked for depends on what was answered: until nothing new is.
  let lines = once();
  while (asked.length > 0) {
    const now = asked.splice(0);
    // oxlint-disable-next-line no-await-in-loop -- each round asks what the one before has led to
    const measured = await page.evaluate((wanted) => {
      const context = document.createElement("canvas").getContext("2d");
      return wanted.map(([line, font]) => {
        if (context) context.font = font;
        return context?.measureText(line).width ?? 0;
      });
    }, now);
    now.forEach(([line, font], index) => widths.set(font + line, measured[index] ?? 0));
    lines = once();
  }
  return lines;
}

// Each quote is a text of its own, without the words that the page's head has asked for.
test.use({ provokedMessages: /was preloaded using link preload/u });

test("cards of short, long and odd quotes are whole, legible and lead to the moment", async ({
  page,
}, testInfo) => {
  test.setTimeout(180_000);
  const geometry = createCardGeometry(cardSize);
  for (const [index, [name, text]] of Object.entries(quotes).entries()) {
    await serveQuote(page, text);
    await openEpisode(page, "?t=5");
    const { lines, sizePixels, isCut } = await layOut(page, text);
    for (const line of lines) {
      const count = Array.from(new Intl.Segmenter().segment(line)).length;
      expect(count, `${name}: “${line}” says something`).toBeGreaterThan(1);
      expect(line, name).toMatch(/[\p{L}\p{N}\p{Extended_Pictographic}]/u);
      expect(line, name).not.toMatch(/^[，。！？；：、”’）」』]/u);
    }
    // What has no room ends with a whole sentence; all else is there to the last sign.
    const shown = lines.join("").replaceAll(" ", "");
    const plain = text.replaceAll(" ", "");
    expect(isCut, name).toBe(/^(?:120|300) /u.test(name));
    if (isCut) {
      expect(shown, name).toMatch(/…$/u);
      const [end] = shown.slice(0, -1).match(/.$/u) ?? [];
      const next = plain.slice(shown.length - 1);
      expect(plain.startsWith(shown.slice(0, -1)), name).toBe(true);
      expect(/[。！？]/u.test(end ?? "") || next.startsWith("。"), name).toBe(true);
    } else expect(shown, name).toBe(plain);

    await page.keyboard.press("s");
    const sheet = findShareSheet(page);
    // Both for one of them: what a text changes is the same by night and by day.
    for (const theme of index === 0 ? ["夜", "昼"] : [index % 2 === 0 ? "夜" : "昼"]) {
      await sheet.getByRole("radio", { name: theme }).check();
      const { path } = await download(page, sheet.getByRole("button", { name: "保存卡片" }));
      const picture = readFileSync(path);
      await testInfo.attach(`${name} ${theme}`, { path, contentType: "image/png" });
      expect(readPngSize(picture)).toEqual([1080, 1440]);
      expect(await readCodes(picture), name).toEqual([
        expect.stringMatching(new RegExp(`^${siteUrl}episodes/2025-06-08/\\?t=1,`, "u")),
      ]);
      const pixels = readPixels(path);
      // No ink reaches the edges, nor the counter below the quote: nothing is clipped.
      const { left, bottom } = geometry.quote;
      const height = lines.length * sizePixels * 1.44;
      for (const area of [
        { left: 0, right: left - 12, top: bottom - height, bottom },
        { left: 1080 - 40, right: 1080, top: bottom - height, bottom },
        { left: 0, right: left - 12, top: geometry.counterY + 10, bottom: 1440 },
        { left: 0, right: 1080, top: 1440 - 30, bottom: 1440 },
      ]) {
        // The light of the lamp is a shade, and no ink.
        expect(readContrast(pixels, area), `${name} ${theme}`).toBeLessThan(1.35);
      }
      const words = { left, right: left + 300, top: bottom - height, bottom };
      expect(readContrast(pixels, words), `${name} ${theme}`).toBeGreaterThan(4.5);
      const date = { left: 88, right: 330, top: geometry.dateY - 26, bottom: geometry.dateY + 6 };
      expect(readContrast(pixels, date), `${name} ${theme}: date`).toBeGreaterThan(4.5);
      const subtitle = { left: 88, right: 300, top: 140, bottom: 170 };
      expect(readContrast(pixels, subtitle), `${name} ${theme}: subtitle`).toBeGreaterThan(4.5);
    }
  }
});
