import { describe, expect, it } from "vitest";
import { findQuoteSpans } from "#app/pages/episode/find-quote-spans.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import { createSampleEpisodeFile } from "../../../support/episode-file-samples.ts";
import { sampleEpisode } from "../../../support/sample-episode.ts";

/** The quoted texts. */
function readQuotes(moment: MomentTime | undefined, { transcript } = sampleEpisode): string[] {
  return findQuoteSpans(transcript, moment).map(
    ({ paragraph, range: [start, end] }) =>
      transcript.paragraphs[paragraph]?.text.slice(start, end) ?? "",
  );
}

describe("findQuoteSpans", () => {
  it("quotes nothing without a moment", () => {
    expect(readQuotes(undefined)).toEqual([]);
  });

  it("quotes the sentence at a moment", () => {
    expect(readQuotes({ startSeconds: 80 })).toEqual([
      "推出了一个叫千问3向量模型系列，名字听着就挺酷炫的，叫Qwen3-Embedding。",
    ]);
  });

  it("quotes the sentence whose start was cut to a tenth in the link", () => {
    // It starts at 281.767.
    expect(readQuotes({ startSeconds: 281.7 })[0]).toMatch(/^有位高手啊/u);
  });

  it("quotes the words of a clip, also in several paragraphs", () => {
    const quotes = readQuotes({ startSeconds: 170, endSeconds: 183.5 });
    expect(quotes).toHaveLength(3);
    expect("简直是把导演梦送到你嘴边，这以后，是不是人人都是“张艺谋”了？").toContain(quotes[0]);
    expect(quotes[1]).toBe("说到这儿，谷歌也没闲着，他们推出了一个很有意思的AI产品，叫Portraits");
    expect("这个是干嘛的呢？").toContain(quotes[2]);
  });

  it("does not quote the sentence that starts where a clip ends", () => {
    expect(readQuotes({ startSeconds: 75, endSeconds: 82.168 })).toHaveLength(1);
  });

  it("quotes no sentence that is not in the sound", () => {
    const transcript = createTranscript(createSampleEpisodeFile().transcript);
    const moment = { startSeconds: 2.2, endSeconds: 5.5 };
    const quotes = readQuotes(moment, { ...sampleEpisode, transcript });
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect("AI来了。走吧！").toContain(quote);
  });
});
