import { describe, expect, it } from "vitest";
import { createEpisode } from "#core/files/read-episode.ts";
import { renderPlainText } from "#core/formats/render-plain-text.ts";
import { createSampleEpisodeFile } from "../../support/episode-file-samples.ts";

describe("renderPlainText", () => {
  it("gives title, date and the stories with all their text", () => {
    expect(renderPlainText(createEpisode(createSampleEpisodeFile()))).toBe(`来生小酒馆 2025/6/8
2025-06-08


开场


AI

大家好。 AI来了。


撤离

再见。走吧！
`);
  });
});
