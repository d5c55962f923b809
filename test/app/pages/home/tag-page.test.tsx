import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openApp, readAddress } from "../../open-app.tsx";
import { sampleEpisodeFile } from "../../../support/sample-episode.ts";
import {
  olderEpisodeFile,
  publishLibrary,
  sampleStation,
} from "../../../support/sample-library.ts";

const slugPath = "/tags/guge-beddqm/";
const siteUrl = "https://example.org/show/";
const files = publishLibrary([sampleEpisodeFile, olderEpisodeFile], { ...sampleStation, siteUrl });

const findCanonical = (): string | null | undefined =>
  document.querySelector('link[rel="canonical"]')?.getAttribute("href");

const findTagPage = async (): Promise<void> => {
  await waitFor(() => expect(document.title).toBe("#谷歌 · 来生情报站"));
  expect(await screen.findByRole("heading", { level: 1, name: "#谷歌" })).toBeInTheDocument();
  expect(await screen.findByText(/又做眼镜了/u)).toBeInTheDocument();
};

describe("a tag's own page", () => {
  it("shows what ?tag= shows, and a search goes on within the tag", async () => {
    const app = openApp(slugPath, { files });
    await findTagPage();
    expect(readAddress()).toBe(slugPath);
    await app.user.type(screen.getByRole("searchbox", { name: "搜索" }), "眼镜");
    await waitFor(() => expect(readAddress()).toBe("/?q=眼镜&tag=谷歌"));
  });

  it("says that there is no such tag", async () => {
    openApp("/tags/nobody-000000/", { files });
    expect(await screen.findByRole("heading", { level: 1 })).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: /^#/u })).toBeNull();
  });

  it("can be tried again when its file could not be had", async () => {
    const app = openApp(slugPath, {
      files: new Map([...files].filter(([path]) => !path.startsWith("tags/pack-"))),
    });
    expect(await screen.findByRole("button", { name: "重试" })).toBeInTheDocument();
    expect(app.container.querySelector("h1")?.textContent ?? "").not.toContain("#");
  });
});

describe("the canonical address of a tag", () => {
  beforeEach(() => {
    document.head.innerHTML = '<link rel="canonical" href="https://example.org/show/" />';
  });
  afterEach(() => {
    document.head.innerHTML = "";
  });

  it("is its own page wherever it is shown, and the page's own again afterwards", async () => {
    const app = openApp("/?tag=谷歌", { files });
    await findTagPage();
    await waitFor(() => expect(findCanonical()).toBe(`${siteUrl}tags/guge-beddqm/`));
    await app.user.click(screen.getByRole("button", { name: /^谷歌/u, pressed: true }));
    await waitFor(() => expect(readAddress()).toBe("/"));
    expect(findCanonical()).toBe("https://example.org/show/");
  });
});
