import { describe, expect, it } from "vitest";
import { printPage } from "#app/page-print.ts";
import { createTextEpisode } from "#core/files/read-episode.ts";
import { deriveReaderFiles } from "#publish/site/derive-reader-files.ts";
import { createStation } from "../support/create-library.ts";
import { sampleEpisodeFile } from "../support/sample-episode.ts";

const station = createStation();
const read = (file: typeof sampleEpisodeFile) => createTextEpisode(deriveReaderFiles(file).text);
const print = (file: typeof sampleEpisodeFile): string => printPage([station, read(file)]);
const own = print(sampleEpisodeFile);

/** The sample with its first sentence changed. */
function changeCue(
  change: Partial<(typeof sampleEpisodeFile)["transcript"][number]["cues"][number]>,
): typeof sampleEpisodeFile {
  const [first, ...rest] = sampleEpisodeFile.transcript;
  const [cue, ...cues] = first?.cues ?? [];
  if (!first || !cue) throw new Error("the sample has a sentence");
  return {
    ...sampleEpisodeFile,
    transcript: [{ ...first, cues: [{ ...cue, ...change }, ...cues] }, ...rest],
  };
}

describe("printPage", () => {
  it("is the same for the same page", () => {
    expect(print(structuredClone(sampleEpisodeFile))).toBe(own);
  });

  it("is another for another text, title or station", () => {
    const prints = [
      own,
      print(changeCue({ text: "别的话。", words: [] })),
      print({ ...sampleEpisodeFile, title: "别的一期" }),
      printPage([createStation({ title: "别的台" }), read(sampleEpisodeFile)]),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("cares for the times that a page shows, and for no others", () => {
    const { startMs = 0, endMs = 0 } = sampleEpisodeFile.transcript[0]?.cues[0] ?? {};
    expect(print(changeCue({ endMs: endMs - 1 }))).toBe(own);
    expect(print(changeCue({ startMs: startMs + 1 }))).not.toBe(own);
  });
});
