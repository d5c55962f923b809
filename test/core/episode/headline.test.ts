import { describe, expect, it } from "vitest";
import {
  createHeadline,
  createQuestion,
  splitClauses,
  type HeadlineSource,
} from "#core/episode/headline.ts";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";

const bare: HeadlineSource = { title: "来生小酒馆 2025/6/8", teasers: [], stories: [] };
const withTeaser = (text: string): HeadlineSource => ({ ...bare, teasers: [{ text }] });
const withStories = (...titles: readonly string[]): HeadlineSource => ({
  ...bare,
  stories: [
    { title: "开场", kind: "opening" },
    ...titles.map((title) => ({ title, kind: "item" }) as const),
    { title: "撤离", kind: "closing" },
  ],
});

describe("splitClauses", () => {
  it("parts at commas and stops, which stay with what they end", () => {
    expect(splitClauses("太快了，人类的“看家本领”还能守多久？")).toEqual([
      "太快了，",
      "人类的“看家本领”还能守多久？",
    ]);
    expect(splitClauses("他说：“走吧。”然后走了。")).toEqual(["他说：“走吧。”", "然后走了。"]);
  });

  it("parts Latin text where white space follows", () => {
    expect(splitClauses("Faster, by 3,000 points, than 2.5!")).toEqual([
      "Faster, ",
      "by 3,000 points, ",
      "than 2.5!",
    ]);
  });

  it("loses no character", () => {
    const { text = "" } = sampleEpisodeFile.teasers[0] ?? {};
    expect(splitClauses(text).join("")).toBe(text);
    expect(splitClauses("")).toEqual([]);
  });
});

describe("createHeadline", () => {
  it("is the claim of the first teaser", () => {
    expect(createHeadline(sampleEpisodeFile)).toBe(
      "阿里最新的AI模型，性能居然超越了谷歌和OpenAI的顶尖产品",
    );
  });

  it("is what the publisher says", () => {
    expect(createHeadline({ ...sampleEpisodeFile, headline: "今天只说一件事" })).toBe(
      "今天只说一件事",
    );
  });

  it("leaves the last clause to the question", () => {
    expect(createHeadline(withTeaser("谷歌又更新了模型，还要程序员吗？"))).toBe("谷歌又更新了模型");
    expect(createHeadline(withTeaser("还要程序员吗？"))).toBe("还要程序员吗？");
  });

  it("holds at most 32 characters, of Latin ones twice as many", () => {
    const long = createHeadline(withTeaser(`${"长".repeat(40)}，短。`));
    expect(long).toBe(`${"长".repeat(31)}…`);
    const latin = createHeadline(
      withTeaser("A claim that goes on for much longer than any headline should ever go, right?"),
    );
    expect(latin).toBe("A claim that goes on for much longer than any headline should…");
  });

  it("names the first three stories where nothing is teased", () => {
    expect(createHeadline(withStories("千问", "豆包", "可灵", "智谱"))).toBe("千问、豆包、可灵");
    expect(createHeadline(withStories("Veo 3", "Flow"))).toBe("Veo 3, Flow");
  });

  it("is the title where that is all there is, or where it is no mere date", () => {
    expect(createHeadline(bare)).toBe("来生小酒馆 2025/6/8");
    const named = { ...withStories("一", "二"), title: "谁在写代码" };
    expect(createHeadline(named)).toBe("谁在写代码");
  });
});

describe("createQuestion", () => {
  const questions = sampleEpisodeFile.teasers.map(({ text }) =>
    createQuestion(text, createHeadline(sampleEpisodeFile)),
  );

  it("is the end of the teaser", () => {
    expect(questions).toEqual([
      "这AI的速度是不是有点太快了，人类的“看家本领”还能守多久？",
      "那未来的学习和成长，是不是真的可以告别真人导师了？",
      "究竟会把我们带向一个更智能的乌托邦，还是一个充满了未知挑战的未来？",
    ]);
  });

  it("never repeats the headline", () => {
    expect(createQuestion("谷歌又更新了模型，还要程序员吗？", "谷歌又更新了模型")).toBe(
      "还要程序员吗？",
    );
    expect(createQuestion("还要程序员吗？", "还要程序员吗？")).toBeUndefined();
    expect(createQuestion("还要程序员吗？", "谁在写代码")).toBe("还要程序员吗？");
  });
});
