import type { Page } from "playwright-core";
import { build, preview } from "vite";
import { launchChromium } from "./launch-chromium.ts";
import type { BenchRow } from "./render-table.ts";

const port = 4331;
/** What a video is made of, and how long making it may take: no longer than hearing it. */
const clipSeconds = 30;
const episodeUrl = `http://127.0.0.1:${port}/episodes/2025-06-08/`;

/** A video of 30 s at 1080 × 1350 with 25 frames a second, from the press to the file. */
export async function benchVideo(): Promise<BenchRow[]> {
  await build({ logLevel: "error" });
  const server = await preview({ preview: { host: "127.0.0.1", port, strictPort: true } });
  const browser = await launchChromium([]);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    const { tookSeconds, isCut } = await makeVideo(page);
    if (isCut) throw new Error("the quote is not as long as it should be");
    return [
      {
        what: `video of ${clipSeconds} s, 1080 × 1350, 25 frames a second`,
        ours: `${tookSeconds.toFixed(1)} s`,
        reference: `≤ ${clipSeconds} s, the time to hear it`,
        ratio: (tookSeconds / clipSeconds).toFixed(2),
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function makeVideo(page: Page): Promise<{ tookSeconds: number; isCut: boolean }> {
  await page.goto(`${episodeUrl}?t=70,${70 + clipSeconds}`);
  await page.getByRole("region", { name: "文稿" }).waitFor();
  await page.keyboard.press("s");
  const sheet = page.getByRole("dialog", { name: "分享这一刻" });
  const link = await sheet.getByRole("textbox", { name: "链接" }).inputValue();
  const [start = 0, end = 0] = (new URL(link).searchParams.get("t") ?? "").split(",").map(Number);
  const begunAtMs = Date.now();
  await sheet.getByRole("button", { name: "生成视频片段" }).click();
  const save = sheet.getByRole("link", { name: "保存视频片段" });
  await save.waitFor({ timeout: 300_000 });
  return { tookSeconds: (Date.now() - begunAtMs) / 1000, isCut: end - start < clipSeconds - 3 };
}
