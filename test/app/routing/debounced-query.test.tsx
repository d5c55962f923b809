import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { openApp, readAddress } from "../open-app.tsx";

const getBox = (): HTMLElement => screen.getByRole("searchbox", { name: "搜索" });

describe("App: the address while somebody types", () => {
  it("changes when typing rests, not with every letter", async () => {
    const { user } = openApp("/?q=谷");
    const replace = vi.spyOn(history, "replaceState");
    await user.type(getBox(), "歌眼镜发布会");
    expect(getBox()).toHaveValue("谷歌眼镜发布会");
    await waitFor(() => expect(readAddress()).toBe("/?q=谷歌眼镜发布会"));
    expect(replace.mock.calls.length).toBeLessThan(3);
  });

  it("holds what was typed last when the listener goes elsewhere", async () => {
    const { user } = openApp("/?q=谷");
    await user.type(getBox(), "歌");
    await user.click(await screen.findByRole("button", { name: /^谷歌/u }));
    expect(readAddress()).toBe("/?tag=谷歌");
    act(() => history.back());
    await waitFor(() => expect(readAddress()).toBe("/?q=谷歌"));
    expect(getBox()).toHaveValue("谷歌");
  });

  it("holds what was typed last when the page is left", async () => {
    const { user } = openApp("/?q=谷");
    await user.type(getBox(), "歌");
    act(() => void window.dispatchEvent(new Event("pagehide")));
    expect(readAddress()).toBe("/?q=谷歌");
  });

  it("is the browser's after Back, whatever was being typed", async () => {
    const { user } = openApp("/");
    await user.type(getBox(), "谷歌眼");
    history.back();
    await waitFor(() => expect(readAddress()).toBe("/"));
    expect(getBox()).toHaveValue("");
    expect(await screen.findByRole("list", { name: "全部节目" })).toBeInTheDocument();
  });
});
