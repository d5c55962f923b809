import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LoopChip } from "#features/loop-chip/loop-chip.tsx";
import type { Language } from "#messages/find-language.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { longTrack } from "../../support/test-player.ts";
import { messagesByLanguage } from "../../support/messages-by-language.ts";

const stretch = { startSeconds: 83, endSeconds: 91 };

describe("LoopChip", () => {
  it.each<Language>(["zh", "en"])("says what is looped and ends it, in %s", async (language) => {
    const { player, user } = renderInApp(<LoopChip />, { language });
    const messages = messagesByLanguage[language];
    expect(screen.queryByRole("button")).toBeNull();
    act(() => player.actions.loop(longTrack, stretch));
    const text = await screen.findByText(messages.transcript.looping("1:23", "1:31"));
    expect(text.closest("[role=status]")).not.toBeNull();
    await user.click(screen.getByRole("button", { name: messages.transcript.endLoop }));
    expect(player.store.getState().clip).toBeUndefined();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("says nothing of a clip that stops", () => {
    const { player } = renderInApp(<LoopChip />);
    act(() => player.actions.playMoment(longTrack, stretch));
    expect(screen.queryByRole("button")).toBeNull();
  });
});
