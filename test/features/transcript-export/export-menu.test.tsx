import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ExportMenu } from "#features/transcript-export/export-menu.tsx";
import type { Language } from "#messages/find-language.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { sampleEpisode } from "../../support/sample-episode.ts";
import { messagesByLanguage } from "../../support/messages-by-language.ts";

/** Opens the menu and notes what is saved by it. */
async function openMenu(language: Language = "zh") {
  const blobs: Blob[] = [];
  const names: string[] = [];
  vi.stubGlobal(
    "URL",
    Object.assign(class extends URL {}, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  const { user } = renderInApp(<ExportMenu episode={sampleEpisode} />, { language });
  const messages = messagesByLanguage[language];
  await user.click(screen.getByRole("button", { name: messages.episode.saveTranscript }));
  await screen.findByRole("button", { name: messages.transcriptExport.print });
  return { user, messages, blobs, names };
}

describe("ExportMenu", () => {
  it.each<Language>(["zh", "en"])("saves every format under its name, in %s", async (language) => {
    const { user, messages, blobs, names } = await openMenu(language);
    for (const format of ["txt", "md", "srt", "vtt"] as const) {
      await user.click(
        screen.getByRole("button", { name: messages.transcriptExport.exportAs[format] }),
      );
      expect(names.at(-1)).toBe(`2025-06-08-来生小酒馆 2025-6-8.${format}`);
    }
    const texts = await Promise.all(blobs.map((blob) => blob.text()));
    expect(texts[0]).toContain("来生小酒馆 2025/6/8\n2025-06-08\n");
    expect(texts[1]).toContain("http://localhost:3000/episodes/2025-06-08/?t=");
    expect(texts[2]).toContain(" --> ");
    expect(texts[3]).toMatch(/^WEBVTT\n/u);
  });

  it("prints the page", async () => {
    const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
    const { user, messages } = await openMenu();
    await user.click(screen.getByRole("button", { name: messages.transcriptExport.print }));
    expect(print).toHaveBeenCalledTimes(1);
  });
});
