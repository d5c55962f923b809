import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { defaultReadingSettings, type ReadingSettings } from "#core/listener/reading-settings.ts";
import { ReadingMenu } from "#features/reading-settings/reading-menu.tsx";
import type { Language } from "#messages/find-language.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { messagesByLanguage } from "../../support/messages-by-language.ts";

async function openSettings(
  reading: ReadingSettings = defaultReadingSettings,
  language: Language = "zh",
) {
  const onChange = vi.fn<(change: Partial<ReadingSettings>) => void>();
  const { user } = renderInApp(<ReadingMenu reading={reading} onChange={onChange} />, {
    language,
  });
  const messages = messagesByLanguage[language];
  await user.click(screen.getByRole("button", { name: messages.episode.readingSettings }));
  await screen.findByRole("group", { name: messages.readingSettings.textSize });
  return { onChange, user, messages };
}

describe("ReadingMenu", () => {
  it.each<Language>(["zh", "en"])(
    "offers sizes and line heights by name, in %s",
    async (language) => {
      const { messages } = await openSettings(defaultReadingSettings, language);
      expect(screen.getAllByRole("radio").map((radio) => radio.getAttribute("aria-label"))).toEqual(
        [
          ...[1, 2, 3, 4, 5].map(messages.readingSettings.textSizeStep),
          ...[1, 2, 3].map(messages.readingSettings.lineHeightStep),
          ...[1, 2, 3].map(
            (step) =>
              `${messages.readingSettings.measure}: ${messages.readingSettings.measureStep(step)}`,
          ),
          ...Object.values(messages.readingSettings.typefaces),
        ],
      );
      expect(
        screen.getByRole("radio", { name: messages.readingSettings.textSizeStep(2) }),
      ).toBeChecked();
      expect(
        screen.getByRole("radio", { name: messages.readingSettings.lineHeightStep(2) }),
      ).toBeChecked();
    },
  );

  it("asks for one change at a time", async () => {
    const { user, onChange } = await openSettings();
    await user.click(screen.getByRole("radio", { name: "字号 5" }));
    await user.click(screen.getByRole("radio", { name: "宽松" }));
    await user.click(screen.getByRole("radio", { name: "栏宽: 窄" }));
    await user.click(screen.getByRole("radio", { name: "宋体" }));
    await user.click(screen.getByRole("button", { name: "只看正文" }));
    expect(onChange.mock.calls).toEqual([
      [{ textSize: 5 }],
      [{ lineHeight: 3 }],
      [{ measure: 1 }],
      [{ typeface: "serif" }],
      [{ isFocused: true }],
    ]);
  });

  it("does not offer what is already so", async () => {
    await openSettings({ ...defaultReadingSettings, isFocused: true });
    expect(screen.queryByRole("button", { name: "只看正文" })).toBeNull();
  });
});
