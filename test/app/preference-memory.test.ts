import { describe, expect, it, vi } from "vitest";
import { loadPreferences, savePreferences } from "#app/preference-memory.ts";

const key = "afterlife-intel/preferences";

function refuse(): never {
  throw new DOMException("no storage for you", "SecurityError");
}

describe("loadPreferences", () => {
  it("gives back what was saved", () => {
    savePreferences({ theme: "day", language: "en" });
    expect(loadPreferences()).toEqual({ theme: "day", language: "en" });
  });

  it("gives back how it is read, with defaults for what is damaged", () => {
    const reading = { textSize: 4, lineHeight: 3, isFocused: true } as const;
    savePreferences({ reading });
    expect(loadPreferences()).toEqual({ reading });
    localStorage.setItem(key, '{"reading":{"textSize":99,"lineHeight":3}}');
    expect(loadPreferences()).toEqual({
      reading: { textSize: 2, lineHeight: 3, isFocused: false },
    });
  });

  it("finds no choice at a first visit", () => {
    expect(loadPreferences()).toEqual({});
  });

  it.each(["{", "null", "[]", "7", '"day"', '{"theme":"pink","language":7}'])(
    "finds no choice in %s",
    (text) => {
      localStorage.setItem(key, text);
      expect(loadPreferences()).toEqual({});
    },
  );

  it("keeps the choice that is not damaged", () => {
    localStorage.setItem(key, '{"theme":"night","language":"xx"}');
    expect(loadPreferences()).toEqual({ theme: "night" });
  });

  it("finds no choice where the storage may not be read", () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
    expect(loadPreferences()).toEqual({});
  });
});

describe("savePreferences", () => {
  it("is not worth a word where the storage may not be written", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    expect(() => savePreferences({ theme: "day" })).not.toThrow();
  });
});
