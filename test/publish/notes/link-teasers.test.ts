import { describe, expect, it } from "vitest";
import { divideStories } from "#publish/notes/divide-stories.ts";
import { linkTeasers } from "#publish/notes/link-teasers.ts";
import { type TeaserLink } from "#core/episode/teaser-link.ts";
import { parseShowNotes } from "#publish/notes/show-notes.ts";
import { sampleNotes } from "../../support/sample-notes.ts";

function link(body: string, tags = "#标签"): TeaserLink[] {
  const { notes } = parseShowNotes(`# 节目 2025/6/8\n\n${body}\n\n${tags}`);
  return linkTeasers(notes, divideStories(notes.paragraphs, notes.title));
}

const items = "**猫**在窗台上晒太阳。\n**狗**在院子里追皮球。";

describe("linkTeasers", () => {
  it("links each question to the item that shares its terms", () => {
    expect(link(`狗怎么了？\n猫呢？\n${items}`)).toEqual([
      { text: "狗怎么了？", story: 2 },
      { text: "猫呢？", story: 1 },
    ]);
  });

  it("counts tags as terms", () => {
    expect(link(`谁在追皮球？\n${items}`, "#皮球")).toEqual([{ text: "谁在追皮球？", story: 2 }]);
  });

  it("prefers shared terms to shared character pairs", () => {
    expect(link(`猫在院子里追皮球？\n${items}`)).toEqual([
      { text: "猫在院子里追皮球？", story: 1 },
    ]);
  });

  it("decides by shared character pairs where terms are equal", () => {
    expect(link(`院子里有谁？\n${items}`)).toEqual([{ text: "院子里有谁？", story: 2 }]);
  });

  it("leads nowhere where nothing is shared", () => {
    expect(link(`what?\n${items}`)).toEqual([]);
  });

  it("ends at the first paragraph that is no question", () => {
    expect(link(`猫呢？\n你好。\n狗呢？\n${items}`)).toEqual([{ text: "猫呢？", story: 1 }]);
  });

  it("takes a question in quotes", () => {
    expect(link(`“猫呢？”\n${items}`)).toEqual([{ text: "“猫呢？”", story: 1 }]);
  });

  it("gives nothing without an opening", () => {
    expect(link(items)).toEqual([]);
  });

  it("gives nothing when no story is an item", () => {
    const { notes } = parseShowNotes("# 节目\n猫呢？\n狗呢？");
    const opening = { title: "开场", kind: "opening", firstParagraph: 0, endParagraph: 2 } as const;
    expect(linkTeasers(notes, [opening])).toEqual([]);
  });

  it("links the teasers of the sample notes to stories 1, 3 and 4", () => {
    const stories = divideStories(sampleNotes.paragraphs, sampleNotes.title);
    const teasers = linkTeasers(sampleNotes, stories);
    expect(teasers.map(({ story }) => story)).toEqual([1, 3, 4]);
    expect(teasers.map(({ text }) => text)).toEqual(
      sampleNotes.paragraphs.slice(0, 3).map(({ text }) => text),
    );
  });
});
