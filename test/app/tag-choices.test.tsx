import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";
import { openApp, openEpisode } from "./open-app.tsx";

describe("App: muted tags", () => {
  it("are marked, left out while it plays, said in a toast, and brought back by one press", async () => {
    const app = await openEpisode("", {
      choose: (home) => createTagChoiceStore(home).choose("作文", "muted"),
    });
    await waitFor(() =>
      expect(app.player.store.getState().mutedStories.map(({ title }) => title)).toEqual([
        "作文题目",
      ]),
    );
    expect(screen.getByRole("button", { name: /作文题目\s*静音/u })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Claude\s*静音/u })).toBeNull();
    app.player.actions.play();
    app.startSounding();
    app.playTo(316.4);
    expect(app.player.engine.calls).toContain("seek 349.46");
    const toast = await screen.findByText("已跳过：作文题目（静音 #作文）");
    expect(toast).toBeInTheDocument();
    await app.user.click(screen.getByRole("button", { name: "撤销" }));
    expect(app.player.engine.calls.at(-2)).toBe("seek 316.4");
    app.playTo(320);
    app.playTo(340);
    expect(app.player.engine.calls.at(-1)).toBe("play");
  });
});

describe("App: followed tags", () => {
  it("are listed with what is muted, and taken back by one press that can be undone", async () => {
    const app = openApp("/?view=bookmarks", {
      choose: (home) => {
        const store = createTagChoiceStore(home);
        store.choose("谷歌", "followed");
        store.choose("作文", "muted");
      },
    });
    const main = within(await screen.findByRole("main"));
    const followed = await main.findByRole("region", { name: "订阅的标签" });
    expect(await main.findByRole("region", { name: "静音的标签" })).toBeInTheDocument();
    await app.user.click(within(followed).getByRole("button", { name: "取消订阅 #谷歌" }));
    expect(main.queryByRole("region", { name: "订阅的标签" })).toBeNull();
    await app.user.click(screen.getByRole("button", { name: "撤销" }));
    expect(main.getByRole("link", { name: "#谷歌" })).toBeInTheDocument();
  });
});
