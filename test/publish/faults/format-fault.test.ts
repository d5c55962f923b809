import { describe, expect, it } from "vitest";
import { formatFault } from "#publish/faults/format-fault.ts";

const fault = { code: "no-date", where: "notes.md", line: 1 } as const;

describe("formatFault", () => {
  it("names file and line, quotes, and says how to mend", () => {
    expect(formatFault({ ...fault, quoted: "# 小酒馆" })).toBe(
      "notes.md:1: neither the title “# 小酒馆” nor the names of the files have a date like 2025/6/8 that exists — add one, or give it with --date",
    );
  });

  it("shortens a long quote, never inside of a character", () => {
    const sentence = formatFault({ ...fault, quoted: `${"a".repeat(59)}𠮷${"b".repeat(9)}` });
    expect(sentence).toContain(`“${"a".repeat(59)}…”`);
  });

  it("keeps a quote on one line and free of codes that steer a terminal", () => {
    expect(formatFault({ ...fault, quoted: "a\nb\u001B[31mc\u2028d" })).toContain("“a b [31mc d”");
  });

  it("keeps the name of a file on one line and shows codes in it as what they are", () => {
    const sentence = formatFault({ ...fault, where: "a\nb\u001B[2J.md", quoted: "" });
    expect(sentence.startsWith(String.raw`a b\u001b[2J.md:1: `)).toBe(true);
  });

  it.each([
    ["EACCES", "ask for permission"],
    ["ENOSPC", "make room on the disk"],
    ["EROFS", "on a disk that can be written"],
    ["ENOTDIR", "a file stands where a folder is needed"],
    ["EIO", "check the folder"],
  ])("says how to mend %s", (quoted, mend) => {
    const sentence = formatFault({ code: "cannot-write", where: "public/episodes/x", quoted });
    expect(sentence).toContain(`public/episodes/x: nothing can be written there (${quoted}) — `);
    expect(sentence).toContain(mend);
  });
});
