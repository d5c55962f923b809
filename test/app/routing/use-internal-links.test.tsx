import { act, fireEvent, screen, within } from "@testing-library/react";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { openApp, openEpisode, readAddress } from "../open-app.tsx";

afterEach(() => {
  document.querySelectorAll("body > a").forEach((link) => link.remove());
});

/** Clicks a link that stands on the page; true when it is left to the browser. */
function clickLink(attributes: Record<string, string>, click: MouseEventInit = {}): boolean {
  const link = document.createElement("a");
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  document.body.append(link);
  let isLeft = false;
  // The last to hear of the click; jsdom itself goes nowhere.
  const judge = (event: MouseEvent): void => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener("click", judge, { once: true });
  fireEvent.click(link, click);
  return isLeft;
}

describe("App: links into the site", () => {
  it("are followed without loading the page anew, so that the sound plays on", async () => {
    const { user, player, startSounding } = await openEpisode();
    startSounding();
    player.engine.calls.length = 0;
    const rail = within(screen.getByRole("navigation", { name: "节目" }));
    await user.click(await rail.findByRole("link", { name: "历史" }));
    expect(readAddress()).toBe("/?view=history");
    expect(await screen.findByRole("heading", { name: "收听历史" })).toBeInTheDocument();
    expect(player.engine.calls).toEqual([]);
    expect(screen.getByRole("region", { name: "播放器" })).toHaveTextContent("开场");
  });

  it("start the new page at its top, with the focus on its content", async () => {
    const { user } = await openEpisode();
    await user.click(await screen.findByRole("link", { name: /^来生情报站/u }));
    expect(await screen.findByRole("list", { name: "全部节目" })).toBeInTheDocument();
    expect(window.scrollTo).toHaveBeenCalledWith({ top: 0, behavior: "instant" });
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("keep the focus on the content while the new page is still loading", async () => {
    const { user } = openApp("/");
    const list = within(await screen.findByRole("list", { name: "全部节目" }));
    await user.click(await list.findByRole("link", { name: /谷歌眼镜/u }));
    expect(await screen.findByText(/这次轻多了/u)).toBeInTheDocument();
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("lead back with the browser's button", async () => {
    const { user } = await openEpisode("?tag=谷歌");
    await user.click(await screen.findByRole("link", { name: /^来生情报站/u }));
    await act(async () => {
      const moved = once(window, "popstate");
      history.back();
      await moved;
    });
    expect(readAddress()).toBe("/episodes/2025-06-08/?tag=谷歌");
    expect(screen.getByRole("region", { name: "文稿" })).toBeInTheDocument();
  });

  it("keep the query of the link", () => {
    openApp("/");
    expect(clickLink({ href: "/?tag=谷歌" })).toBe(false);
    expect(readAddress()).toBe("/?tag=谷歌");
  });
});

describe("App: links left to the browser", () => {
  it.each<[string, Record<string, string>, MouseEventInit]>([
    ["another site", { href: "https://example.org/" }, {}],
    ["a file", { href: "/episodes/2025-06-08/transcript.vtt" }, {}],
    ["a jump inside of the page", { href: "#content" }, {}],
    ["a new tab", { href: "/", target: "_blank" }, {}],
    ["a download", { href: "/", download: "" }, {}],
    ["a click with Ctrl", { href: "/" }, { ctrlKey: true }],
    ["a click with Meta", { href: "/" }, { metaKey: true }],
    ["a click with Shift", { href: "/" }, { shiftKey: true }],
    ["a click with the middle button", { href: "/" }, { button: 1 }],
  ])("are those to or by %s", (_, attributes, click) => {
    openApp("/?q=谷歌");
    expect(clickLink(attributes, click)).toBe(true);
    expect(readAddress()).toBe("/?q=谷歌");
  });
});
