import { describe, expect, it } from "vitest";
import {
  chooseTag,
  createSeenMark,
  findTagChoice,
  listChosenTags,
  markTagSeen,
  mergeTagChoices,
  parseTagChoices,
  renderTagChoices,
  type TagChoices,
} from "#core/listener/tag-choice-file.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import { anyTagChoices, endOfTimeMs } from "../../support/arbitrary-listener.ts";
import * as fc from "../../support/property.ts";

const follow = (tag: string, choices: TagChoices = {}, nowMs = 1): TagChoices =>
  chooseTag(choices, { tag, choice: "followed" }, nowMs);

describe("mergeTagChoices", () => {
  it("comes to the same in any order, however often", () => {
    fc.assert(
      fc.property(anyTagChoices, anyTagChoices, anyTagChoices, (a, b, c) => {
        expect(mergeTagChoices(a, b)).toEqual(mergeTagChoices(b, a));
        expect(mergeTagChoices(mergeTagChoices(a, b), c)).toEqual(
          mergeTagChoices(a, mergeTagChoices(b, c)),
        );
        expect(mergeTagChoices(a, a)).toEqual(a);
      }),
    );
  });

  it("does not bring back what another device has taken back", () => {
    const mine = follow("谷歌");
    const theirs = chooseTag(mine, { tag: "谷歌", choice: "none" }, 2);
    expect(listChosenTags(mergeTagChoices(mine, theirs), "followed")).toEqual([]);
  });

  it("keeps what was seen on one device and chosen later on another", () => {
    const seen = markTagSeen(follow("谷歌"), "谷歌", "2025-06-08 b");
    const chosen = chooseTag(follow("谷歌"), { tag: "谷歌", choice: "muted" }, 9);
    expect(findTagChoice(mergeTagChoices(seen, chosen), "谷歌")).toMatchObject({
      choice: "muted",
      seenUpTo: "2025-06-08 b",
    });
  });
});

describe("parseTagChoices", () => {
  it("undoes renderTagChoices", () => {
    fc.assert(
      fc.property(anyTagChoices, (choices) => {
        expect(parseTagChoices(renderTagChoices(choices), endOfTimeMs)).toEqual({ value: choices });
      }),
    );
  });

  it("lets damaged choices fall away, and has each tag once", () => {
    const text = JSON.stringify({
      version: 1,
      tags: [
        { tag: "谷歌", choice: "followed", changedAtMs: 1, seenUpTo: "" },
        { tag: "", choice: "followed", changedAtMs: 1 },
        { tag: "ai", choice: "muted", changedAtMs: 1 },
        { tag: "AI", choice: "loved", changedAtMs: 2 },
        7,
      ],
    });
    const { value = {} } = parseTagChoices(text, endOfTimeMs);
    expect(Object.keys(value)).toEqual(["谷歌", "ai"]);
    expect(value["ai"]).toMatchObject({ choice: "none", seenUpTo: "" });
  });
});

describe("findTagChoice", () => {
  it.each(["AI", "ai", "ＡＩ", " ai "])("knows a tag that is written %s", (tag) => {
    expect(findTagChoice(follow("AI"), tag)?.tag).toBe("AI");
  });

  it("knows a tag in the other script", () => {
    const variants = createUnitVariants(["國", "国"]);
    expect(findTagChoice(follow("国产"), "國產", undefined)).toBeUndefined();
    expect(findTagChoice(follow("国产"), "國产", variants)?.tag).toBe("国产");
  });

  it.each(["constructor", "__proto__", "toString"])("knows nothing of %s by itself", (tag) => {
    expect(findTagChoice({}, tag)).toBeUndefined();
    const chosen = follow(tag);
    expect(
      findTagChoice(parseTagChoices(renderTagChoices(chosen), endOfTimeMs).value ?? {}, tag)
        ?.choice,
    ).toBe("followed");
  });
});

describe("chooseTag", () => {
  it("is one choice however the tag is written, and the later one counts", () => {
    const choices = chooseTag(follow("AI"), { tag: "ａｉ", choice: "muted" }, 2);
    expect(listChosenTags(choices, "followed")).toEqual([]);
    expect(listChosenTags(choices, "muted")).toHaveLength(1);
  });

  it("outdoes an earlier choice when the clock was set back", () => {
    const choices = chooseTag(follow("AI", {}, 100), { tag: "AI", choice: "none" }, 50);
    expect(findTagChoice(choices, "AI")).toMatchObject({ choice: "none", changedAtMs: 101 });
  });

  it("keeps what was seen of it", () => {
    const seen = markTagSeen(follow("AI"), "AI", "2025-06-08 a");
    expect(findTagChoice(follow("AI", seen, 5), "AI")?.seenUpTo).toBe("2025-06-08 a");
  });
});

describe("markTagSeen", () => {
  it("gives back the same choices for a tag without one, and for what was seen before", () => {
    const choices = markTagSeen(follow("AI"), "AI", "2025-06-08 a");
    expect(markTagSeen(choices, "谷歌", "2025-06-09 a")).toBe(choices);
    expect(markTagSeen(choices, "AI", "2025-06-07 z")).toBe(choices);
  });
});

describe("createSeenMark", () => {
  it("sorts by the day, then by the episode", () => {
    const marks = [
      { date: "2025-06-08", id: "b" },
      { date: "2025-06-08", id: "a" },
      { date: "2025-05-31", id: "z" },
    ].map(createSeenMark);
    expect(marks.toSorted()).toEqual(["2025-05-31 z", "2025-06-08 a", "2025-06-08 b"]);
  });
});
