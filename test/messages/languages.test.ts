import { describe, expect, it } from "vitest";
import { messages } from "#messages/en/messages.ts";
import { findLanguage, languageCodes, languages } from "#messages/languages.ts";
import { loadMessages } from "#messages/load-messages.ts";

describe("loadMessages", () => {
  it("has nothing to load for Chinese, which comes with the parts that say it", async () => {
    expect(await loadMessages("zh")).toEqual({});
  });

  it("loads every subject in English at once", async () => {
    expect(await loadMessages("en")).toBe(messages);
  });
});

describe("languages", () => {
  it("calls each language as its speakers do", () => {
    expect(languageCodes.map((code) => languages[code].name)).toEqual(["中文", "English"]);
  });

  it("says that a language cannot be loaded to those who read that language", () => {
    expect(languages.en.unavailable).toMatch(/^English cannot be loaded/u);
    expect(languages.zh.unavailable).toMatch(/^中文/u);
  });
});

describe("findLanguage", () => {
  it.each([
    ["en", "en"],
    ["en-GB", "en"],
    ["EN-us", "en"],
    ["zh-CN", "zh"],
    ["", "zh"],
    ["eng-fake", "zh"],
    ["toString", "zh"],
    ["ja", "zh"],
  ])("chooses for %j: %s", (tag, language) => {
    expect(findLanguage(tag)).toBe(language);
  });
});
