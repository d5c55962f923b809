import { describe, expect, it } from "vitest";
import { findMessages, languageNames, loadMessages } from "#messages/load-messages.ts";
import { messagesEn } from "#messages/messages-en.ts";
import { messagesZh } from "#messages/messages-zh.ts";

describe("loadMessages", () => {
  it("has Chinese from the beginning", () => {
    expect(findMessages("zh")).toBe(messagesZh);
  });

  it("has English once it is loaded", async () => {
    expect(await loadMessages("en")).toBe(messagesEn);
    expect(findMessages("en")).toBe(messagesEn);
  });
});

describe("languageNames", () => {
  it("calls each language as its speakers do", () => {
    expect(languageNames).toEqual({ zh: "中文", en: "English" });
  });
});
