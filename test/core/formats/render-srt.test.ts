import { describe, expect, it } from "vitest";
import { renderSrt } from "#core/formats/render-srt.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import { createFileCue, createSampleEpisodeFile } from "../../support/episode-file-samples.ts";

describe("renderSrt", () => {
  it("numbers the sentences and puts an empty line between them", () => {
    expect(renderSrt(createTranscript(createSampleEpisodeFile().transcript))).toBe(`1
00:00:01,000 --> 00:00:01,800
大家好。

2
00:00:02,000 --> 00:00:03,000
AI来了。

3
00:00:05,000 --> 00:00:06,000
走吧！
`);
  });

  it("lets no text look like a time line", () => {
    const cue = createFileCue("从 --> 到", [[0, 1, 0, 900]]);
    const srt = renderSrt(createTranscript([{ story: 0, cues: [cue] }]));
    expect(srt).toBe("1\n00:00:00,000 --> 00:00:00,900\n从 → 到\n");
  });

  it("is empty where nothing is spoken", () => {
    expect(renderSrt(createTranscript([]))).toBe("");
  });
});
