import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { defaultReading, type Reading } from "#core/reading.ts";
import { ReadingSettings } from "#features/reading-settings/reading-settings.tsx";
import type { Language } from "#ui/messages-context.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { messagesByLanguage } from "../../support/messages-by-language.ts";

async function openSettings(reading: Reading = defaultReading, language: Language = "zh") {
  const onChange = vi.fn<(change: Partial<Reading>) => void>();
  const { user } = renderInApp(<ReadingSettings reading={reading} onChange={onChange} />, {
    language,
  });
  const messages = messagesByLanguage[language];
  await user.click(screen.getByRole("button", { name: messages.readingSettings }));
  await screen.findByRole("group", { name: messages.textSize });
  return { onChange, user, messages };
}

describe("ReadingSettings", () => {
  it.each<Language>(["zh", "en"])(
    "offers sizes and line heights by name, in %s",
    async (language) => {
      const { messages } = await openSettings(defaultReading, language);
      expect(screen.getAllByRole("radio").map((radio) => radio.getAttribute("aria-label"))).toEqual(
        [...[1, 2, 3, 4, 5].map(messages.textSizeStep), ...[1, 2, 3].map(messages.lineHeightStep)],
      );
      expect(screen.getByRole("radio", { name: messages.textSizeStep(2) })).toBeChecked();
      expect(screen.getByRole("radio", { name: messages.lineHeightStep(2) })).toBeChecked();
    },
  );

  it("asks for one change at a time", async () => {
    const { user, onChange } = await openSettings();
    await user.click(screen.getByRole("radio", { name: "字号 5" }));
    await user.click(screen.getByRole("radio", { name: "宽松" }));
    await user.click(screen.getByRole("button", { name: "只看正文" }));
    expect(onChange.mock.calls).toEqual([
      [{ textSize: 5 }],
      [{ lineHeight: 3 }],
      [{ isFocused: true }],
    ]);
  });

  it("does not offer what is already so", async () => {
    await openSettings({ ...defaultReading, isFocused: true });
    expect(screen.queryByRole("button", { name: "只看正文" })).toBeNull();
  });
});
