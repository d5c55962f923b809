import { describe, expect, it } from "vitest";
import {
  emptyFilter,
  formatEpisodeLink,
  formatLibraryLink,
  isFiltering,
  parseEpisodeLink,
  parseLibraryLink,
} from "#core/links/page-link.ts";
import { anyText, textOf, wellFormedText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const linkText = fc.oneof(anyText, textOf("?#&=tagq%23 AIａi＃+1,:", 40));

const tagList = fc.uniqueArray(
  fc.constantFrom("AI", "谷歌", "Diffusion Studio Pro", "C++", "a&b", "100%"),
);

const tenths = fc.nat({ max: 100_000 }).map((value) => value / 10);
const moment = fc.oneof(
  fc.record({ startSeconds: tenths }),
  fc.record({ startSeconds: tenths, endSeconds: tenths.map((seconds) => seconds + 20_000) }),
);

describe("parseLibraryLink", () => {
  it("reads words and tags", () => {
    const filter = parseLibraryLink("?q=向量+模型&tag=AI&tag=Diffusion%20Studio%20Pro");
    expect(filter).toEqual({ query: "向量 模型", tags: ["AI", "Diffusion Studio Pro"] });
  });

  it("gives the empty filter for an empty query", () => {
    expect(parseLibraryLink("")).toEqual(emptyFilter);
  });

  it("keeps the first writing of a repeated tag", () => {
    expect(parseLibraryLink("?tag=OpenAI&tag=ｏｐｅｎａｉ&tag=openai").tags).toEqual(["OpenAI"]);
  });

  it("drops blank tags", () => {
    expect(parseLibraryLink("?tag=&tag=%20&tag=%23&tag=%E2%80%8B").tags).toEqual([]);
  });

  it("takes the # off a pasted tag", () => {
    expect(parseLibraryLink("?tag=%23AI%20&tag=＃谷歌&tag=%23%23C%23").tags).toEqual([
      "AI",
      "谷歌",
      "C#",
    ]);
  });

  it("takes the end of the sentence around a link off a tag, and leaves brackets of its own", () => {
    const link =
      "?tag=AI。&tag=谷歌】&tag=Claude)。&tag=C%2B%2B&tag=Yahoo!&tag=模型（大）&tag=.NET";
    const tags = ["AI", "谷歌", "Claude", "C++", "Yahoo!", "模型（大）", ".NET"];
    expect(parseLibraryLink(link).tags).toEqual(tags);
  });

  it("takes the first of several queries, as typed", () => {
    expect(parseLibraryLink("?q=%20a%20&q=b").query).toBe(" a ");
  });

  it("gives a filter that formats to the same filter, for any text", () => {
    fc.assert(
      fc.property(
        linkText.map((text) => text.replace(/\p{Surrogate}/gu, "")),
        (text) => {
          const filter = parseLibraryLink(text);
          expect(parseLibraryLink(formatLibraryLink(filter))).toEqual(filter);
        },
      ),
    );
  });

  it("never gives a blank tag, for any text", () => {
    fc.assert(
      fc.property(linkText, (text) => {
        expect(parseLibraryLink(text).tags.filter((tag) => tag.trim() === "")).toEqual([]);
      }),
    );
  });
});

describe("formatLibraryLink", () => {
  it("gives an empty text for the empty filter", () => {
    expect(formatLibraryLink(emptyFilter)).toBe("");
  });

  it("is undone by parseLibraryLink", () => {
    fc.assert(
      fc.property(tagList, wellFormedText, (tags, query) => {
        expect(parseLibraryLink(formatLibraryLink({ tags, query }))).toEqual({ tags, query });
      }),
    );
  });
});

describe("isFiltering", () => {
  it.each([
    [{ tags: [], query: "" }, false],
    [{ tags: [], query: "  " }, false],
    [{ tags: [], query: " a" }, true],
    [{ tags: ["AI"], query: "" }, true],
  ])("of %j is %s", (filter, expected) => {
    expect(isFiltering(filter)).toBe(expected);
  });
});

describe("parseEpisodeLink", () => {
  it.each([
    ["?t=83", "", { startSeconds: 83 }],
    ["?t=83,112", "", { startSeconds: 83, endSeconds: 112 }],
    ["", "#t=1:23", { startSeconds: 83 }],
    ["?start=10&stop=20", "", { startSeconds: 10, endSeconds: 20 }],
    ["?start=10&end=20", "", { startSeconds: 10, endSeconds: 20 }],
    ["?start=10", "", { startSeconds: 10 }],
    ["?stop=20", "", { startSeconds: 0, endSeconds: 20 }],
    ["", "#start=1m&stop=90s", { startSeconds: 60, endSeconds: 90 }],
    ["?T=１：２３", "", { startSeconds: 83 }],
    ["?t=npt%3A10%2C20", "", { startSeconds: 10, endSeconds: 20 }],
  ])("reads the moment of %j %j", (search, fragment, expected) => {
    expect(parseEpisodeLink(search, fragment)).toEqual({
      link: { ...emptyFilter, moment: expected },
    });
  });

  it.each([
    ["?t=83。", ""],
    ["?t=83)", ""],
    ["?t=1:23】", ""],
    ["?t=83%EF%BC%89%E3%80%82", ""],
    ["", "#t=83」。"],
    ["?t=83?utm_source=x", ""],
    ["?utm_source=x&amp;t=83", ""],
    ["?t=83＆utm_source=x", ""],
  ])("reads the moment of the damaged %j %j", (search, fragment) => {
    expect(parseEpisodeLink(search, fragment).link.moment).toEqual({ startSeconds: 83 });
  });

  const addition = fc.constantFrom(
    "。",
    ")",
    "】",
    "）。",
    "?utm_source=x",
    "&amp;utm=y",
    "＆a=b",
    "",
  );

  it("reads the same moment and tags whatever a chat adds to a link", () => {
    fc.assert(
      fc.property(moment, tagList, fc.array(addition, { maxLength: 2 }), (time, tags, added) => {
        const link = formatEpisodeLink({ moment: time, tags, query: "" });
        const damaged = link.replaceAll("&", "&amp;") + added.join("");
        expect(parseEpisodeLink(damaged, "").link).toEqual(parseEpisodeLink(link, "").link);
      }),
    );
  });

  it("prefers t= of the query to the fragment and to start=", () => {
    expect(parseEpisodeLink("?start=3&t=1", "#t=2").link.moment).toEqual({ startSeconds: 1 });
  });

  it("reads an empty t= as none", () => {
    expect(parseEpisodeLink("?t=", "")).toEqual({ link: emptyFilter });
    expect(parseEpisodeLink("?t=&start=5", "").link.moment).toEqual({ startSeconds: 5 });
  });

  it("has no moment and no bad time when the link names none", () => {
    expect(parseEpisodeLink("?tag=AI&q=x", "#top")).toEqual({ link: { tags: ["AI"], query: "x" } });
  });

  it.each([
    ["words", "?t=soon", "soon"],
    ["an end before the start", "?t=20,10", "20,10"],
    ["start after stop", "?start=20&stop=10", "20,10"],
  ])("BAD: %s", (_, search, badTime) => {
    expect(parseEpisodeLink(search, "")).toEqual({ link: emptyFilter, badTime });
  });

  it("reads a moment or quotes a bad time, never both, for any text", () => {
    fc.assert(
      fc.property(linkText, linkText, (search, fragment) => {
        const { link, badTime } = parseEpisodeLink(search, fragment);
        expect(link.moment !== undefined && badTime !== undefined).toBe(false);
      }),
    );
  });
});

describe("formatEpisodeLink", () => {
  it("puts the moment first and writes a readable time", () => {
    const link = { moment: { startSeconds: 83.44, endSeconds: 90 }, tags: ["谷歌"], query: "" };
    expect(formatEpisodeLink(link)).toBe("?t=83.4,90&tag=%E8%B0%B7%E6%AD%8C");
  });

  it("is undone by parseEpisodeLink", () => {
    fc.assert(
      fc.property(moment, tagList, wellFormedText, (time, tags, query) => {
        const link = { moment: time, tags, query };
        const { moment: parsed, ...filter } = parseEpisodeLink(formatEpisodeLink(link), "").link;
        expect(filter).toEqual({ tags, query });
        expect(parsed?.startSeconds).toBeCloseTo(time.startSeconds, 6);
        const endSeconds = "endSeconds" in time ? time.endSeconds : undefined;
        expect(parsed?.endSeconds?.toFixed(1)).toBe(endSeconds?.toFixed(1));
      }),
    );
  });
});
