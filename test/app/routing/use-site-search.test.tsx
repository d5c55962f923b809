import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { setWindowWidth } from "../../support/fake-media.ts";
import { openApp, openEpisode, readAddress } from "../open-app.tsx";

const getBox = (): HTMLElement => screen.getByRole("searchbox", { name: "搜索" });

describe("App: searching in the library", () => {
  it("goes with every key, and stands in the address", async () => {
    const { user } = openApp("/");
    await user.type(getBox(), "谷歌 眼镜");
    expect(await screen.findByText("2 处 · 1 期节目")).toBeInTheDocument();
    await waitFor(() => expect(readAddress()).toBe("/?q=谷歌 眼镜"));
    expect(document.title).toBe("谷歌 眼镜 · 来生情报站");
  });

  it("leaves one step back, not one for every letter", async () => {
    const { user } = openApp("/");
    const before = history.length;
    await user.type(getBox(), "谷歌眼镜");
    expect(history.length).toBe(before + 1);
  });

  it("keeps the chosen tags", async () => {
    const { user } = openApp("/?tag=眼镜");
    await user.type(getBox(), "谷");
    expect(readAddress()).toBe("/?q=谷&tag=眼镜");
  });

  it("chooses a typed #tag with Enter", async () => {
    const { user } = openApp("/?tag=眼镜");
    await user.type(getBox(), "#谷歌{Enter}");
    expect(readAddress()).toBe("/?tag=眼镜&tag=谷歌");
    expect(getBox()).toHaveValue("");
    expect(await screen.findByText("2 处 · 1 期节目")).toBeInTheDocument();
  });

  it("is over when the box is cleared", async () => {
    const { user } = openApp("/?q=谷歌");
    expect(getBox()).toHaveValue("谷歌");
    await user.click(screen.getByRole("button", { name: "清空搜索" }));
    expect(readAddress()).toBe("/");
    expect(await screen.findByRole("list", { name: "全部节目" })).toBeInTheDocument();
  });

  it("takes every character for itself, whatever an address makes of it", async () => {
    const { user } = openApp("/");
    await user.type(getBox(), "100%41 & a+b (.*");
    expect(getBox()).toHaveValue("100%41 & a+b (.*");
  });
});

describe("App: searching on an episode's page", () => {
  it("answers with the first letter as the library does, and one goes on typing", async () => {
    const { user } = await openEpisode("?tag=谷歌");
    await user.type(getBox(), "眼镜");
    expect(getBox()).toHaveFocus();
    expect(getBox()).toHaveValue("眼镜");
    expect(await screen.findByText("1 处 · 1 期节目")).toBeInTheDocument();
    await waitFor(() => expect(readAddress()).toBe("/?q=眼镜"));
    history.back();
    expect(await screen.findByRole("region", { name: "文稿" })).toBeInTheDocument();
    expect(readAddress()).toBe("/episodes/2025-06-08/?tag=谷歌");
    expect(getBox()).toHaveValue("");
  });

  it("answers on the page of bookmarks alike", async () => {
    const { user } = openApp("/?view=bookmarks");
    await user.type(getBox(), "眼镜");
    expect(await screen.findByText("1 处 · 1 期节目")).toBeInTheDocument();
  });

  it("leads to a tag's moments with #", async () => {
    const { user } = await openEpisode();
    await user.type(getBox(), "＃谷歌{Enter}");
    expect(readAddress()).toBe("/?tag=谷歌");
  });
});

describe("App: searching in a narrow window", () => {
  it("keeps its box where something is searched for, also while it is emptied", async () => {
    setWindowWidth(390);
    const { user } = openApp("/?q=谷歌");
    await user.clear(getBox());
    expect(getBox()).toBeInTheDocument();
  });

  it("opens its box on an episode's page on demand, ready to type", async () => {
    setWindowWidth(390);
    const { user } = await openEpisode();
    expect(screen.queryByRole("searchbox", { name: "搜索" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "搜索" }));
    await waitFor(() => expect(getBox()).toHaveFocus());
  });
});
