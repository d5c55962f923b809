import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { messages as english } from "#messages/en/messages.ts";
import { languageCodes } from "#messages/find-language.ts";
import { messages as chinese } from "#messages/zh/messages.ts";
import { sourcePath } from "../support/house.ts";
import { messagesByLanguage } from "../support/messages-by-language.ts";

const clock = { hours: 1, minutes: 2, seconds: 3 };

/** Every message by its path; sentences with values are said once, with sample values. */
function listMessages(value: unknown, path = ""): [path: string, text: unknown][] {
  if (typeof value === "function") {
    const speak: (...values: unknown[]) => unknown = value.bind(undefined);
    const isClock = path.endsWith("progressText");
    return [[path, isClock ? speak(clock, clock) : speak(7, 7)]];
  }
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    listMessages(inner, path === "" ? key : `${path}.${key}`),
  );
}

const listPaths = (messages: unknown): string[] =>
  listMessages(messages)
    .map(([path]) => path)
    .toSorted();

const listFiles = (language: string): string[] =>
  readdirSync(join(sourcePath, "messages", language)).filter((file) => file !== "plural.ts");

describe.each(languageCodes)("messages in %s", (language) => {
  const messages = messagesByLanguage[language];

  it.each(Object.entries(chinese))("say all that is said about %s", (subject, source) => {
    expect(listPaths(Reflect.get(messages, subject))).toEqual(listPaths(source));
    expect(listPaths(source).length).toBeGreaterThan(1);
  });

  it("have every subject, under its own name", () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(chinese).toSorted());
    expect(Object.values(messages).map(({ subject }) => subject)).toEqual(Object.keys(messages));
  });

  it("have a file for each subject, and no other", () => {
    const files = Object.keys(chinese).map((subject) =>
      subject.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`),
    );
    expect(listFiles(language).toSorted()).toEqual(
      [...files, "messages"].map((file) => `${file}.ts`).toSorted(),
    );
  });

  it("have no empty sentence", () => {
    const empty = listMessages(messages).filter(
      ([, text]) => typeof text !== "string" || text.trim() === "",
    );
    expect(empty).toEqual([]);
  });

  it("say values that they are given", () => {
    const withValues = listMessages(messages).filter(([path]) =>
      /Count$|moreTags|jumpTo|hitPosition|playFrom/u.test(path),
    );
    expect(withValues).not.toEqual([]);
    for (const [, text] of withValues) expect(text).toContain("7");
  });

  it("name a timecode's button by what is seen first, for voice control", () => {
    expect(messages.transcript.jumpTo("1:23")).toMatch(/^1:23/u);
  });
});

describe("sentences with numbers", () => {
  it("speak clocks without parts that are zero, in both languages", () => {
    const short = { hours: 0, minutes: 0, seconds: 9 };
    expect(chinese.player.progressText(short, clock)).toBe("9 秒，共 1 小时 2 分 3 秒");
    expect(english.player.progressText(short, clock)).toBe(
      "9 seconds of 1 hour 2 minutes 3 seconds",
    );
  });

  it("count one thing in the singular in English", () => {
    expect(english.searchResults.episodeCount(1)).toBe("1 episode");
    expect(english.tags.momentCount(2)).toBe("2 places");
  });
});
