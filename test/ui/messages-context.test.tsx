import { renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { playerMessages as englishPlayer } from "#messages/en/player.ts";
import type { Translation } from "#messages/languages.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { MessagesContext, useMessages } from "#ui/messages-context.ts";

function readPlayerMessages(translation: Translation) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <MessagesContext value={translation}>{children}</MessagesContext>
  );
  return renderHook(() => useMessages(playerMessages), { wrapper }).result.current;
}

describe("useMessages", () => {
  it("says a subject in the language around it", () => {
    expect(readPlayerMessages({ player: englishPlayer })).toBe(englishPlayer);
  });

  it("says it in Chinese where that language has nothing to say about it", () => {
    expect(readPlayerMessages({})).toBe(playerMessages);
  });

  it("says it in Chinese where no language is given", () => {
    expect(renderHook(() => useMessages(playerMessages)).result.current).toBe(playerMessages);
  });
});
