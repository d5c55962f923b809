import { describe, expect, it } from "vitest";
import { createEpisodePath, createListenerQuery, findRoute } from "#app/routing/site-route.ts";

describe("findRoute", () => {
  it.each(["/", "", "/index.html"])("finds the library at %j", (path) => {
    expect(findRoute(path)).toEqual({ page: "library" });
  });

  it.each(["/episodes/2025-06-08/", "/episodes/2025-06-08", "/episodes/2025-06-08/index.html"])(
    "finds an episode at %s",
    (path) => {
      expect(findRoute(path)).toEqual({ page: "episode", id: "2025-06-08" });
    },
  );

  it.each(["bookmarks", "history"] as const)(
    "finds the listener's own page at ?view=%s",
    (view) => {
      const search = createListenerQuery(view);
      expect(search).toBe(`?view=${view}`);
      expect(findRoute("/", search)).toEqual({ page: "listener", view });
      expect(findRoute("/episodes/a/", search)).toEqual({ page: "episode", id: "a" });
    },
  );

  it("finds a tag by its slug", () => {
    expect(findRoute("/tags/guge-beddqm/")).toEqual({ page: "tag", slug: "guge-beddqm" });
    expect(findRoute("/tags/GUGE/")).toEqual({ page: "unknown" });
    expect(findRoute("/tags/a/b/")).toEqual({ page: "unknown" });
  });

  it("takes a view that is none for the library", () => {
    expect(findRoute("/", "?view=constructor")).toEqual({ page: "library" });
  });

  it.each([
    "/episodes/",
    "/episodes/a/b/",
    "/episodes/../station.json",
    "/episodes/UPPER/",
    "/episodes/<img>/",
    "/about/",
    "~/elsewhere/",
  ])("finds nothing at %s", (path) => {
    expect(findRoute(path)).toEqual({ page: "unknown" });
  });
});

describe("createEpisodePath", () => {
  it("is where findRoute finds the episode", () => {
    expect(createEpisodePath("2025-06-08")).toBe("/episodes/2025-06-08/");
    expect(findRoute(createEpisodePath("2025-06-08"))).toEqual({
      page: "episode",
      id: "2025-06-08",
    });
  });
});
