import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parsePreferences } from "#core/listener/preference-file.ts";
import { messages } from "#messages/en/messages.ts";
import { findLanguage, findListenerLanguage, languageCodes } from "#messages/find-language.ts";
import { languages } from "#messages/languages.ts";
import { loadMessages } from "#messages/load-messages.ts";
import { sourcePath } from "../support/house.ts";

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

describe("a language", () => {
  const folders = readdirSync(join(sourcePath, "messages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it("is a folder: every folder is offered, and nothing else", () => {
    expect(languageCodes.toSorted()).toEqual(folders.toSorted());
  });

  it.each(folders)("is loaded from its folder, %s, and remembered", async (folder) => {
    const language = findLanguage(folder);
    expect(language).toBe(folder);
    const own: { readonly messages?: unknown } = await import(
      join(sourcePath, "messages", folder, "messages.ts")
    );
    const loaded = await loadMessages(language);
    // Chinese comes with the parts that say it.
    expect(loaded).toEqual(folder === "zh" ? {} : own.messages);
    const stored = JSON.stringify({ version: 1, language: folder, changedAtMs: {} });
    expect(parsePreferences(stored, 0).value?.language).toBe(folder);
  });
});

describe("findListenerLanguage", () => {
  it.each([
    [["en-GB", "zh-CN"], "zh", "en"],
    [["zh-TW"], "en", "zh"],
    [["ja", "en-US"], "zh", "en"],
    [["ja"], "en", "en"],
    [[], "zh", "zh"],
  ] as const)("chooses for %j at a station in %s: %s", (tags, station, language) => {
    expect(findListenerLanguage(tags, station)).toBe(language);
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
