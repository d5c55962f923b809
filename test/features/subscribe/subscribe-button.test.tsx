import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SubscribeButton } from "#features/subscribe/subscribe-button.tsx";
import { createStation } from "../../support/create-library.ts";
import { renderInApp } from "../../support/render-in-app.tsx";

const siteUrl = "https://example.org/show/";

async function openSheet() {
  const app = renderInApp(<SubscribeButton station={createStation({ siteUrl })} />);
  await app.user.click(screen.getByRole("button", { name: "订阅" }));
  return { ...app, sheet: await screen.findByRole("dialog", { name: "订阅" }) };
}

describe("SubscribeButton", () => {
  it("is not there for a show without an address, which has no feed", () => {
    renderInApp(<SubscribeButton station={createStation()} />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("opens the ways to follow the show", async () => {
    const { sheet } = await openSheet();
    expect(screen.getByRole("textbox", { name: "订阅地址（RSS）" })).toHaveValue(
      `${siteUrl}feed.xml`,
    );
    expect(screen.getByRole("img", { name: `二维码：${siteUrl}feed.xml` })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: /OPML/u })).toHaveAttribute(
      "href",
      `${siteUrl}feeds.opml`,
    );
    expect(screen.getByRole("link", { name: "其他播客应用" })).toHaveAttribute(
      "href",
      "pcast://example.org/show/feed.xml",
    );
    expect(sheet).toHaveTextContent("搜索「来生情报站」");
  });

  it("copies the address, and says so in the button", async () => {
    const { user } = await openSheet();
    await user.click(screen.getByRole("button", { name: "复制订阅地址" }));
    expect(await screen.findByRole("button", { name: "已复制" })).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(`${siteUrl}feed.xml`);
  });
});
