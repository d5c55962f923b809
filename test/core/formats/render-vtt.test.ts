import { describe, expect, it } from "vitest";
import { createTranscript } from "#core/files/read-episode.ts";
import { renderVtt } from "#core/formats/render-vtt.ts";
import {
  arbitraryEpisodeFile,
  createFileCue,
  createSampleEpisodeFile,
} from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";

/** Reads the file as the standard's parser does: blocks apart by empty lines. */
function readCues(vtt: string): { times: string; text: string }[] {
  const [head, ...blocks] = vtt.replace(/\n+$/u, "").split(/\n{2,}/u);
  expect(head).toBe("WEBVTT");
  return blocks.map((block, index) => {
    const [name, times, text, ...more] = block.split("\n");
    expect(name).toBe(String(index + 1));
    expect(more).toEqual([]);
    return { times: times ?? "", text: text ?? "" };
  });
}

const unescape = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

describe("renderVtt", () => {
  it("gives each spoken sentence its times", () => {
    expect(renderVtt(createTranscript(createSampleEpisodeFile().transcript))).toBe(`WEBVTT

1
00:00:01.000 --> 00:00:01.800
大家好。

2
00:00:02.000 --> 00:00:03.000
AI来了。

3
00:00:05.000 --> 00:00:06.000
走吧！
`);
  });

  it("escapes what the format would read", () => {
    const cue = createFileCue("<v Eva>A & B --> C", [[0, 1, 0, 900]]);
    const vtt = renderVtt(createTranscript([{ story: 0, cues: [cue] }]));
    expect(vtt.split("\n").at(-2)).toBe("&lt;v Eva&gt;A &amp; B --&gt; C");
  });

  it("gives back every spoken sentence, whatever signs it holds", () => {
    const hostile = fc
      .array(fc.constantFrom("-->", "<b>", "&amp;", "\n\n", "&", ">", "字", " "), { minLength: 1 })
      .map((parts) => `a${parts.join("")}z`);
    fc.assert(
      fc.property(arbitraryEpisodeFile, fc.array(hostile), ({ transcript }, texts) => {
        const cues = texts.map((text) => createFileCue(text, [[0, 1, 7_000_000, 7_000_900]]));
        const all = createTranscript([...transcript, { story: 0, cues }]);
        const read = readCues(renderVtt(all));
        const timesPattern = /^\d{2,}:\d\d:\d\d\.\d{3} --> \d{2,}:\d\d:\d\d\.\d{3}$/u;
        for (const { times, text } of read) {
          expect(times).toMatch(timesPattern);
          expect(text).not.toContain("-->");
          expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
        }
        expect(read.slice(read.length - texts.length).map(({ text }) => unescape(text))).toEqual(
          texts.map((text) => text.replaceAll(/\s+/gu, " ")),
        );
      }),
    );
  });
});
