import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ShortcutSheet } from "#features/shortcuts/shortcut-sheet.tsx";
import { shortcutTable } from "#features/shortcuts/shortcut-table.ts";
import { messagesByLanguage, type Language } from "#ui/messages-context.ts";
import { renderInApp } from "../../support/render-in-app.tsx";

describe("ShortcutSheet", () => {
  it.each<Language>(["zh", "en"])("says for every key what it does, in %s", (language) => {
    renderInApp(<ShortcutSheet onClose={() => undefined} />, { language });
    const messages = messagesByLanguage[language];
    const sheet = screen.getByRole("dialog", { name: messages.shortcuts });
    for (const { name, caption } of shortcutTable) {
      expect(sheet).toHaveTextContent(caption + messages.shortcut[name]);
    }
  });

  it("asks to be closed", async () => {
    const onClose = vi.fn<() => void>();
    const { user } = renderInApp(<ShortcutSheet onClose={onClose} />);
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
