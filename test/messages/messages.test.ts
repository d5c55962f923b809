import { describe, expect, it } from "vitest";
import { findLanguage } from "#messages/language.ts";
import { messagesEn } from "#messages/messages-en.ts";
import { messagesZh } from "#messages/messages-zh.ts";
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

const chinese = listMessages(messagesByLanguage.zh);
const english = listMessages(messagesByLanguage.en);
const listPaths = (messages: typeof chinese): string[] => messages.map(([path]) => path).toSorted();

describe("messages", () => {
  it("has the same keys in every language, at every depth", () => {
    expect(listPaths(english)).toEqual(listPaths(chinese));
    expect(chinese.length).toBeGreaterThan(80);
  });

  it.each(Object.entries(messagesByLanguage))("has no empty sentence in %s", (_, messages) => {
    const empty = listMessages(messages).filter(
      ([, text]) => typeof text !== "string" || text.trim() === "",
    );
    expect(empty).toEqual([]);
  });

  it("says values that it is given", () => {
    const withValues = [...chinese, ...english].filter(([path]) =>
      /Count$|moreTags|jumpTo|hitPosition|playFrom|linkCopied/u.test(path),
    );
    expect(withValues).not.toEqual([]);
    for (const [, text] of withValues) expect(text).toContain("7");
  });

  it("speaks clocks without parts that are zero, in both languages", () => {
    const short = { hours: 0, minutes: 0, seconds: 9 };
    expect(messagesZh.progressText(short, clock)).toBe("9 秒，共 1 小时 2 分 3 秒");
    expect(messagesEn.progressText(short, clock)).toBe("9 seconds of 1 hour 2 minutes 3 seconds");
  });

  it("names a timecode's button by what is seen first, for voice control", () => {
    expect(messagesZh.jumpTo("1:23")).toMatch(/^1:23/u);
    expect(messagesEn.jumpTo("1:23")).toMatch(/^1:23/u);
  });

  it("counts one thing in the singular in English", () => {
    expect(messagesByLanguage.en.episodeCount(1)).toBe("1 episode");
    expect(messagesEn.momentCount(2)).toBe("2 places");
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
    ["ja", "zh"],
  ])("chooses for %j: %s", (tag, language) => {
    expect(findLanguage(tag)).toBe(language);
  });
});
