import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "#publish/notes/front-matter.ts";
import { parseShowNotes } from "#publish/notes/show-notes.ts";

const split = (source: string) => splitFrontMatter(source.split("\n"));

describe("splitFrontMatter", () => {
  it.each([
    ["headline: 谁在写代码", "谁在写代码"],
    ['headline: "谁在写代码: 一问"', "谁在写代码: 一问"],
    ["draft: false\nheadline:   谁在写代码  ", "谁在写代码"],
    ["draft: false", undefined],
    ["headline:", undefined],
  ])("reads the headline of %j", (entries, headline) => {
    const { frontMatter, body } = split(`---\n${entries}\n---\n# 标题`);
    expect(frontMatter.headline).toBe(headline);
    expect(body.filter((line) => line !== "")).toEqual(["# 标题"]);
  });

  it("reads what programs call by other names, and lists in one line", () => {
    const { frontMatter, problems } = split(
      "---\nepisode: 83\npubDate: 2025-06-08\nkeywords: a, b\nhost: Maya\nguests:\n  - { name: Robert, url: x }\n---",
    );
    expect(problems).toEqual([]);
    expect(frontMatter).toEqual({
      number: 83,
      date: "2025-06-08",
      tags: ["a", "b"],
      hosts: [{ name: "Maya" }],
      guests: [{ name: "Robert", url: "x" }],
    });
  });

  it("reads TOML, as Hugo and Zola write it", () => {
    const { frontMatter, problems, body } = split(
      '+++\n# a comment\ntitle = "Fonts: a history"\ndate = 2025-06-08\nepisode = 83\ntags = [\n  "AI",\n  "fonts",\n]\ndraft = false\n\n[[people]]\nname = "Maya"\nrole = "host"\n\n[params]\nslug = "other"\n+++\nText.',
    );
    expect(problems).toEqual([]);
    expect(frontMatter).toEqual({
      title: "Fonts: a history",
      date: "2025-06-08",
      number: 83,
      tags: ["AI", "fonts"],
      people: [{ name: "Maya", role: "host" }],
    });
    expect(body.filter((line) => line !== "")).toEqual(["Text."]);
  });

  it("takes the day of a moment in TOML as it is written", () => {
    const { frontMatter } = split("+++\ndate = 2025-06-08T23:30:00+08:00\n+++");
    expect(frontMatter.date).toMatch(/^2025-06-08T23:30:00/u);
  });

  it.each([
    ["text without quotation marks", "number = 1\ntitle = a", 3],
    ["what never ends", 'title = "a\nnumber = 1', 2],
    ["a key twice", 'title = "a"\ntitle = "b"', 3],
    ["a number that is none", 'title = "a"\nnumber = "many"', 3],
    ["people without names", 'title = "a"\n\n[[people]]\nrole = "host"', 4],
  ])("BAD: bad-toml: %s", (_, entries, line) => {
    const [problem] = split(`+++\n${entries}\n+++\n`).problems;
    expect(problem).toMatchObject({ code: "bad-toml", line });
  });

  it.each([
    ["TOML without an end", '+++\ntitle = "a"'],
    ["a rule", "# 标题\n---\n正文。\n---"],
    ["a rule at the top", "---\n正文，没有键。\n---"],
    ["no end", "---\nheadline: 一"],
    ["nothing", ""],
  ])("leaves alone what is %s", (_, source) => {
    expect(split(source)).toEqual({ frontMatter: {}, body: source.split("\n"), problems: [] });
  });

  it.each([
    ["what is no YAML", "title: [a\nnumber: 1", 3],
    ["a number that is none", "title: a\nnumber: many", 3],
    ["people without names", "title: a\npeople:\n  - role: host", 3],
  ])("BAD: bad-front-matter: %s", (_, entries, line) => {
    const [problem] = split(`---\n${entries}\n---\n`).problems;
    expect(problem).toMatchObject({ code: "bad-front-matter", line });
  });
});

describe("parseShowNotes, front matter", () => {
  it("takes the headline and still counts lines from the file's first", () => {
    const { notes, problems } = parseShowNotes(
      "---\nheadline: 谁在写代码\n---\n# 情报 2025/6/8\n\n正文。**\n\n#AI\n",
    );
    expect(notes.frontMatter.headline).toBe("谁在写代码");
    expect(notes.title).toBe("情报 2025/6/8");
    expect(problems.map(({ line }) => line)).toEqual([6]);
  });

  it("takes its chapters, and its tags before those of the text", () => {
    const { notes } = parseShowNotes(
      '---\ntags: [b]\nchapters:\n  - "0:07 二"\n  - { start: "0:00", title: 一 }\n---\n# T\n\n正文。\n\n#a #b\n',
    );
    expect(notes.tags).toEqual(["b", "a"]);
    expect(notes.chapters.map(({ startMs, title }) => [startMs, title])).toEqual([
      [0, "一"],
      [7000, "二"],
    ]);
  });
});
