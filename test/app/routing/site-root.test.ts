import { afterEach, describe, expect, it } from "vitest";
import { findBasePath, findSiteRoot, openSite } from "#app/routing/site-root.ts";

const { dataset } = document.documentElement;

afterEach(() => {
  delete dataset["root"];
  delete dataset["opens"];
});

describe("findSiteRoot", () => {
  it.each([
    ["./", "/", "http://localhost:3000/"],
    ["./", "/show/", "http://localhost:3000/show/"],
    ["./", "/show/index.html?tag=AI", "http://localhost:3000/show/"],
    ["../../", "/show/episodes/2025-06-08/?t=83", "http://localhost:3000/show/"],
    ["/show/", "/show/episodes/2025-06-08/", "http://localhost:3000/show/"],
  ])("is %s away from the page %s: %s", (root, page, expected) => {
    history.replaceState(null, "", page);
    dataset["root"] = root;
    expect(findSiteRoot()).toBe(expected);
  });

  it("is the folder of a page that does not say", () => {
    history.replaceState(null, "", "/show/");
    expect(findSiteRoot()).toBe("http://localhost:3000/show/");
  });
});

describe("findBasePath", () => {
  it.each([
    ["http://localhost:3000/", ""],
    ["https://example.org/show/", "/show"],
    ["https://example.org/a/b/", "/a/b"],
  ])("is for %s: %j", (rootUrl, base) => {
    expect(findBasePath(rootUrl)).toBe(base);
  });
});

describe("openSite", () => {
  it.each([
    ["/show/episodes/a/3/", "/show/episodes/a/?t=128.2"],
    ["/show/episodes/a/3/#x", "/show/episodes/a/?t=128.2#x"],
    ["/show/episodes/a/3/?t=130", "/show/episodes/a/?t=130"],
  ])("leads from a story's page %s to %s", (page, expected) => {
    history.replaceState(null, "", page);
    dataset["root"] = "../../../";
    dataset["opens"] = "../?t=128.2";
    openSite();
    expect(location.pathname + location.search + location.hash).toBe(expected);
  });

  it("leaves other pages where they are", () => {
    history.replaceState(null, "", "/show/episodes/a/");
    dataset["root"] = "../../";
    openSite();
    expect(location.pathname).toBe("/show/episodes/a/");
  });

  it("keeps the links and pictures of a story's page leading where they led", () => {
    history.replaceState(null, "", "/show/episodes/a/3/");
    dataset["root"] = "../../../";
    dataset["opens"] = "../?t=1";
    document.body.innerHTML =
      '<a href="../../../?view=history"></a><a href="../audio.mp3#t=1,2"></a><a href="#content"></a><img src="../../../c.png">';
    openSite();
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    const site = "http://localhost:3000/show/";
    expect(links).toEqual([
      `${site}?view=history`,
      `${site}episodes/a/audio.mp3#t=1,2`,
      "#content",
    ]);
    expect(document.querySelector("img")?.getAttribute("src")).toBe(`${site}c.png`);
    document.body.replaceChildren();
  });

  it("puts a damaged address right, and the icons stay where they are", () => {
    document.head.innerHTML = '<link rel="icon" href="./favicon.svg">';
    history.replaceState(null, "", "/show/%23t%3D83");
    dataset["root"] = "./";
    openSite();
    expect(location.search).toBe("?t=83");
    history.replaceState(null, "", "/show/episodes/2025-06-08/");
    expect(document.querySelector("link")).toHaveProperty(
      "href",
      "http://localhost:3000/show/favicon.svg",
    );
    document.head.replaceChildren();
  });
});
