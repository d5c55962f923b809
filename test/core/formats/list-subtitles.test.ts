import { describe, expect, it } from "vitest";
import { formatSubtitleTime, listSubtitles } from "#core/formats/list-subtitles.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import {
  arbitraryEpisodeFile,
  createFileCue,
  createSampleEpisodeFile,
} from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";

describe("listSubtitles", () => {
  it("gives the spoken sentences with their times, without what is not spoken", () => {
    expect(listSubtitles(createTranscript(createSampleEpisodeFile().transcript))).toEqual([
      { text: "大家好。", startMs: 1000, endMs: 1800 },
      { text: "AI来了。", startMs: 2000, endMs: 3000 },
      { text: "走吧！", startMs: 5000, endMs: 6000 },
    ]);
  });

  it("gives a sentence without a length the shortest there is", () => {
    const cue = createFileCue("哎！", [[0, 1, 500, 500]]);
    expect(listSubtitles(createTranscript([{ story: 0, cues: [cue] }]))).toEqual([
      { text: "哎！", startMs: 500, endMs: 501 },
    ]);
  });

  it("makes one line of a text with line breaks", () => {
    const cue = createFileCue("一\n\n二\u2028三", [[0, 1, 0, 900]]);
    expect(listSubtitles(createTranscript([{ story: 0, cues: [cue] }]))[0]?.text).toBe("一 二 三");
  });

  it("gives lines in the order of their starts that end after them, for any episode", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, ({ transcript }) => {
        const subtitles = listSubtitles(createTranscript(transcript));
        let lastMs = 0;
        for (const { text, startMs, endMs } of subtitles) {
          expect(text).toMatch(/^\S(?:.*\S)?$/u);
          expect(startMs).toBeGreaterThanOrEqual(lastMs);
          expect(endMs).toBeGreaterThan(startMs);
          lastMs = startMs;
        }
      }),
    );
  });
});

describe("formatSubtitleTime", () => {
  it.each([
    [0, "00:00:00.000"],
    [83_450, "00:01:23.450"],
    [59_999, "00:00:59.999"],
    [3_723_004, "01:02:03.004"],
    [360_000_000, "100:00:00.000"],
  ])("formats %i ms", (timeMs, text) => {
    expect(formatSubtitleTime(timeMs, ".")).toBe(text);
    expect(formatSubtitleTime(timeMs, ",")).toBe(text.replace(".", ","));
  });
});
