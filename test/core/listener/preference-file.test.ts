import { describe, expect, it } from "vitest";
import {
  changePreferences,
  emptyPreferences,
  mergePreferences,
  parsePreferences,
  renderPreferences,
} from "#core/listener/preference-file.ts";
import { anyPreferences, endOfTimeMs } from "../../support/arbitrary-listener.ts";
import * as fc from "../../support/property.ts";

describe("parsePreferences", () => {
  it("undoes renderPreferences", () => {
    fc.assert(
      fc.property(anyPreferences, (preferences) => {
        expect(parsePreferences(renderPreferences(preferences), endOfTimeMs)).toEqual({
          value: preferences,
        });
      }),
    );
  });

  it("keeps the choice that is not damaged", () => {
    expect(parsePreferences('{"theme":"pink","language":"en"}', endOfTimeMs).value).toEqual({
      language: "en",
      changedAtMs: {},
    });
  });
});

describe("mergePreferences", () => {
  it("is the same in any order and grouping, and merged again changes nothing", () => {
    const merge = mergePreferences;
    fc.assert(
      fc.property(anyPreferences, anyPreferences, anyPreferences, (a, b, c) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });
});

describe("changePreferences", () => {
  it("stamps the choice, later than before although the clock was set back", () => {
    const first = changePreferences(emptyPreferences, { theme: "day" }, 1000);
    expect(first).toEqual({ theme: "day", changedAtMs: { theme: 1000 } });
    expect(changePreferences(first, { theme: "night" }, 5)).toEqual({
      theme: "night",
      changedAtMs: { theme: 1001 },
    });
  });
});
