import { describe, expect, it } from "vitest";
import { createSiteScope } from "#core/listener/site-scope.ts";

describe("createSiteScope", () => {
  it("is another one for each path of a host", () => {
    const scopes = ["/", "/a/", "/b/", "/a/b/"].map(createSiteScope);
    expect(new Set(scopes).size).toBe(4);
    expect(scopes[1]).toBe("afterlife-intel@/a/");
  });

  it("is the same one however a path's letters are escaped", () => {
    expect(createSiteScope("/%e6%9d%a5/")).toBe(createSiteScope("/%E6%9D%A5/"));
    expect(createSiteScope("/100%/")).toBe("afterlife-intel@/100%/");
  });
});
