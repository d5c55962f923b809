import { afterEach, describe, expect, it } from "vitest";
import { findBasePath, findSiteRoot, pinIcons } from "#app/routing/site-root.ts";

const { dataset } = document.documentElement;

afterEach(() => {
  delete dataset["root"];
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

describe("pinIcons", () => {
  it("keeps the page's icons where they are when the address changes its folder", () => {
    document.head.innerHTML = '<link rel="icon" href="./favicon.svg">';
    history.replaceState(null, "", "/show/");
    pinIcons();
    history.replaceState(null, "", "/show/episodes/2025-06-08/");
    expect(document.querySelector("link")).toHaveProperty(
      "href",
      "http://localhost:3000/show/favicon.svg",
    );
    document.head.replaceChildren();
  });
});
