import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { filePaths } from "#core/files/file-paths.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { setMediaMatching } from "../support/fake-media.ts";
import { sampleEpisodeFile } from "../support/sample-episode.ts";
import { publishLibrary, sampleStation } from "../support/sample-library.ts";
import { libraryFiles, openApp } from "./open-app.tsx";

describe("App: /", () => {
  it("shows the library with its landmarks, and plays nothing", async () => {
    const { player } = openApp("/");
    const list = within(await screen.findByRole("list", { name: "全部节目" }));
    expect(list.getAllByRole("listitem")).toHaveLength(1);
    for (const role of ["banner", "main", "contentinfo"]) {
      expect(screen.getByRole(role)).toBeInTheDocument();
    }
    expect(screen.getByRole("navigation", { name: "节目" })).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "播放器" })).toBeInTheDocument();
    expect(document.title).toBe("来生情报站");
    expect(player.engine.calls).not.toContain("play");
  });

  it("says what the station must disclose, and where else it is", async () => {
    openApp("/");
    const footer = within(await screen.findByRole("contentinfo"));
    expect(await footer.findByText("声音由软件朗读。")).toBeInTheDocument();
    expect(footer.getByRole("link", { name: "订阅" })).toHaveAttribute(
      "href",
      "https://example.org/feed",
    );
  });

  it("says when the station's file is missing", async () => {
    const files = new Map([...libraryFiles].filter(([path]) => path !== filePaths.station));
    openApp("/", { files });
    expect(await screen.findByRole("alert")).toHaveTextContent(errorMessages["not-found"]);
    expect(await screen.findByText("谷歌眼镜", { selector: "h3" })).toBeInTheDocument();
  });
});

describe("App: /?tag=谷歌", () => {
  it("lists the moments of the tag, one of four folded into the opening that repeats it", async () => {
    openApp("/?tag=谷歌", { files: publishLibrary([sampleEpisodeFile]) });
    expect(await screen.findByText("4 处 · 1 期节目")).toBeInTheDocument();
    const moments = within(screen.getByRole("region", { name: /^阿里最新的AI模型/u }));
    expect(moments.getAllByRole("listitem")).toHaveLength(3);
    expect(document.title).toBe("#谷歌 · 来生情报站");
  });
});

describe("App: a tag that is chosen on the front page", () => {
  it("gives the focus to what is shown in its place", async () => {
    const { user } = openApp("/", { files: publishLibrary([sampleEpisodeFile]) });
    const main = within(await screen.findByRole("main"));
    expect(document.body).toHaveFocus();
    await user.click(await main.findByRole("button", { name: /^谷歌/u }));
    expect(await screen.findByText("4 处 · 1 期节目")).toBeInTheDocument();
    expect(screen.getByRole("main")).toHaveFocus();
  });
});

describe("App: a path that leads nowhere", () => {
  it.each(["/about/", "/episodes/NOPE/", "/episodes/a/b/"])("says so at %s", async (path) => {
    openApp(path);
    expect(
      await screen.findByRole("heading", { name: pageMessages.pageNotFound }),
    ).toBeInTheDocument();
    expect(screen.getByRole("link", { name: pageMessages.backHome })).toHaveAttribute(
      "href",
      "http://localhost:3000/",
    );
    expect(await screen.findByRole("link", { name: /^来生情报站/u })).toBeInTheDocument();
  });

  it("says that an episode is gone, and looks again on demand", async () => {
    const { user, server } = openApp("/episodes/2020-01-01/");
    // One sentence: what is missing, and no second one about the same.
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /^没有 2020-01-01 这一期。也许地址写错了，也许它已经下架。$/u,
    );
    expect(screen.queryByText(errorMessages["not-found"])).toBeNull();
    expect(screen.getByRole("heading", { name: pageMessages.pageNotFound })).toBeVisible();
    const nearest = within(screen.getByRole("region", { name: "离它最近的几期" }));
    expect(nearest.getAllByRole("listitem")).toHaveLength(2);
    const back = { ...sampleEpisodeFile, id: "2020-01-01", headline: "又回来了" };
    publishLibrary([back]).forEach((file, path) => server.files.set(path, file));
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("region", { name: "文稿" })).toBeInTheDocument();
  });
});

describe("App: language", () => {
  it("is the station's until another is chosen, which is remembered", async () => {
    const { user } = openApp("/");
    await user.click(await screen.findByRole("button", { name: "English" }));
    expect(await screen.findByRole("button", { name: "Play" })).toBeInTheDocument();
    expect(screen.getByRole("navigation", { name: "Episodes" })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe("en");
    // Who came to it by keys goes on from there.
    expect(screen.getByRole("button", { name: "中文" })).toHaveFocus();
    expect(localStorage.getItem("afterlife-intel@/preferences")).toContain('"language":"en"');
    await user.click(screen.getByRole("button", { name: "中文" }));
    expect(await screen.findByRole("button", { name: "播放" })).toBeInTheDocument();
  });

  it("is English at the next visit", async () => {
    localStorage.setItem("afterlife-intel@/preferences", '{"language":"en"}');
    openApp("/");
    expect(await screen.findByRole("button", { name: "Play" })).toBeInTheDocument();
  });
});

describe("App: theme", () => {
  const { dataset } = document.documentElement;

  it("follows the system until one is chosen", async () => {
    const { user } = openApp("/");
    expect(dataset["theme"]).toBeUndefined();
    await user.click(screen.getByRole("button", { name: "切换到日间" }));
    expect(dataset["theme"]).toBe("day");
    await user.click(screen.getByRole("button", { name: "切换到夜间" }));
    expect(dataset["theme"]).toBe("night");
    expect(localStorage.getItem("afterlife-intel@/preferences")).toContain('"theme":"night"');
  });

  it("offers the other one of a system that is light", () => {
    setMediaMatching("(prefers-color-scheme: light)");
    openApp("/");
    expect(screen.getByRole("button", { name: "切换到夜间" })).toBeInTheDocument();
    expect(dataset["theme"]).toBeUndefined();
  });
});

describe("App: hostile texts", () => {
  const markup = '<img src=x onerror="alert(1)">';

  it("appear as text in the station's and the episodes' words", async () => {
    const station = { ...sampleStation, title: markup, description: markup, disclosure: markup };
    const stories = sampleEpisodeFile.stories.map((story) => ({ ...story, title: markup }));
    const episode = { ...sampleEpisodeFile, title: markup, tags: [markup], stories };
    const { container } = openApp("/", { files: publishLibrary([episode], station) });
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(markup);
    expect(screen.getAllByText(markup, { exact: false }).length).toBeGreaterThan(4);
    expect(container.querySelector("img")).toBeNull();
  });

  it("appear as text when they come from the address", async () => {
    const { container } = openApp(`/?tag=${encodeURIComponent(markup)}`);
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(`#${markup}`);
    expect(container.querySelector("img")).toBeNull();
  });
});
