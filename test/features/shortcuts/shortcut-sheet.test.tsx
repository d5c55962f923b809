import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ShortcutSheet } from "#features/shortcuts/shortcut-sheet.tsx";
import { shortcutTable } from "#actions/shortcut-table.ts";
import type { Language } from "#messages/find-language.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { createTestPlayer } from "../../support/test-player.ts";
import { messagesByLanguage } from "../../support/messages-by-language.ts";

describe("ShortcutSheet", () => {
  it.each<Language>(["zh", "en"])("says for every key what it does, in %s", (language) => {
    renderInApp(<ShortcutSheet onClose={() => undefined} />, { language });
    const messages = messagesByLanguage[language];
    const sheet = screen.getByRole("dialog", { name: messages.pages.shortcuts });
    const sentences = {
      ...messages.shortcuts.shortcut,
      back: messages.player.skipBack(10),
      forward: messages.player.skipForward(30),
    };
    for (const { name, caption } of shortcutTable) {
      expect(sheet).toHaveTextContent(caption + sentences[name]);
    }
  });

  it("says by how much the listener has chosen to go back and forward", () => {
    const player = createTestPlayer();
    player.actions.changeSettings({ backSeconds: 15, forwardSeconds: 60 });
    renderInApp(<ShortcutSheet onClose={() => undefined} />, { player });
    expect(screen.getByRole("dialog")).toHaveTextContent("J后退 15 秒L前进 60 秒");
  });

  it("asks to be closed", async () => {
    const onClose = vi.fn<() => void>();
    const { user } = renderInApp(<ShortcutSheet onClose={onClose} />);
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
