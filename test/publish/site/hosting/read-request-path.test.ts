import { describe, expect, it } from "vitest";
import { readRequestPath } from "#publish/site/hosting/read-request-path.ts";
import { anyText } from "../../../support/arbitrary-text.ts";
import * as fc from "../../../support/property.ts";

describe("readRequestPath", () => {
  it.each([
    ["/", ""],
    ["/episodes/pilot/?t=83", "episodes/pilot/"],
    ["/a%20b.mp3#x", "a b.mp3"],
    ["http://example.org/episodes/pilot/", "episodes/pilot/"],
  ])("reads %s", (target, path) => {
    expect(readRequestPath(target, "/")).toEqual({ ok: true, path });
  });

  it("reads what lies below the base alone", () => {
    expect(readRequestPath("/show/a.mp3", "/show/")).toEqual({ ok: true, path: "a.mp3" });
    expect(readRequestPath("/other/a.mp3", "/show/")).toEqual({ ok: false, status: 404 });
  });

  it.each(["http://[", "", "*", "x", "/%", "/%ff", "/a%00b"])("BAD: %j is no address", (target) => {
    expect(readRequestPath(target, "/")).toEqual({ ok: false, status: 400 });
  });

  it.each([
    "//",
    "//example.org",
    "/.//x",
    "/../x",
    "/a/%2e%2e/x",
    "/..%2fx",
    "/.git/HEAD",
    "/a//b",
  ])("BAD: %s is not there", (target) => {
    expect(readRequestPath(target, "/")).toEqual({ ok: false, status: 404 });
  });

  it("BAD: a backslash, which browsers take for a slash", () => {
    expect(readRequestPath("/%5Cexample.org", "/")).toEqual({ ok: false, status: 404 });
  });

  it("takes any text, and gives no way out of the folder", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          anyText.map((text) => `/${text}`),
        ),
        (target) => {
          const requested = readRequestPath(target, "/");
          expect(requested.ok ? requested.path : "").not.toMatch(/(?:^|[/\\])\.|^\//u);
        },
      ),
    );
  });
});
