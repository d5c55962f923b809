import { describe, expect, it } from "vitest";
import { CatalogError, readErrorCode } from "#catalog/catalog-error.ts";

describe("readErrorCode", () => {
  it("reads the code of a catalog error", () => {
    expect(readErrorCode(new CatalogError("offline", "http://localhost/a.json"))).toBe("offline");
  });

  it.each([new TypeError("x is not a function"), "a string", undefined])(
    "takes %s for damaged data",
    (error) => {
      expect(readErrorCode(error)).toBe("bad-shape");
    },
  );
});
