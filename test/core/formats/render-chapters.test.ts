import { describe, expect, it } from "vitest";
import { renderChapters } from "#core/formats/render-chapters.ts";

describe("renderChapters", () => {
  it("renders JSON 1.2 in the order of the starts", () => {
    const head = { title: "一期", podcastName: "情报站", author: "何夕" };
    const text = renderChapters(head, [
      { title: "谷歌", startSeconds: 68.76, endSeconds: 128.26, url: "https://a.b/?t=68.7" },
      { title: "开场", startSeconds: 0, endSeconds: 68.76, imageUrl: "https://a.b/1.png" },
    ]);
    expect(JSON.parse(text)).toEqual({
      version: "1.2.0",
      ...head,
      chapters: [
        { startTime: 0, endTime: 68.76, title: "开场", img: "https://a.b/1.png" },
        { startTime: 68.76, endTime: 128.26, title: "谷歌", url: "https://a.b/?t=68.7" },
      ],
    });
  });
});
