import type { Locator, Page } from "@playwright/test";

/** The sheet in which a moment is shared. */
export function findShareSheet(page: Page): Locator {
  return page.getByRole("dialog", { name: "分享这一刻", exact: true });
}

/** The link that the open sheet offers; closes it. */
export async function readSharedLink(page: Page): Promise<string> {
  const sheet = findShareSheet(page);
  const link = await sheet.getByRole("textbox", { name: "链接" }).inputValue();
  await sheet.getByRole("button", { name: "关闭" }).click();
  return link;
}

/** Presses something and keeps what is downloaded then. */
export async function download(
  page: Page,
  press: Locator,
): Promise<{ name: string; path: string }> {
  const coming = page.waitForEvent("download");
  await press.click();
  const file = await coming;
  return { name: file.suggestedFilename(), path: await file.path() };
}
