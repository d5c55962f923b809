import { describe, expect, it } from "vitest";
import { episodeFormat, renderEpisodeFile, type EpisodeFile } from "#core/files/episode-file.ts";
import { parseFile } from "#core/files/parse-file.ts";
import {
  arbitraryEpisodeFile,
  createFileCue,
  createSampleEpisodeFile,
} from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";

type Cue = EpisodeFile["transcript"][number]["cues"][number];

/** The sample episode whose only cue is the sample's second one, changed. */
function withCue(change: { readonly [Key in keyof Cue]?: unknown }): object {
  const file = createSampleEpisodeFile();
  const cue = file.transcript[0]?.cues[1];
  return { ...file, transcript: [{ story: 0, cues: [{ ...cue, ...change }] }] };
}

/** The sample episode with these cues in two paragraphs. */
function withCues(first: Cue, second: Cue): object {
  const transcript = [first, second].map((cue) => ({ story: 0, cues: [cue] }));
  return { ...createSampleEpisodeFile(), transcript };
}

const file = createSampleEpisodeFile();
const cuePath = ["transcript", 0, "cues", 0];

describe("episodeFormat", () => {
  it("accepts the sample as it is", () => {
    expect(parseFile(episodeFormat, file)).toEqual({ ok: true, value: file });
  });

  it("fills in what a hand-written cue leaves out", () => {
    const cue = { text: "好。", startMs: 0, endMs: 0 };
    const value = { ...file, transcript: [{ story: 0, cues: [cue] }] };
    expect(parseFile(episodeFormat, value)).toEqual({
      ok: true,
      value: { ...value, transcript: [{ story: 0, cues: [{ ...cue, keywords: [], words: [] }] }] },
    });
  });

  it("accepts words of two sentences that overlap in time", () => {
    const value = withCues(
      createFileCue("一", [[0, 1, 0, 500]]),
      createFileCue("二", [[0, 1, 400, 600]]),
    );
    expect(parseFile(episodeFormat, value).ok).toBe(true);
  });
});

/** A rule, a file that breaks it, and the path of the fault. */
type BadCase = [rule: string, value: object, path: readonly (string | number)[]];

const badShape = (path: readonly (string | number)[]) => ({
  ok: false,
  fault: { code: "bad-shape", path },
});

describe("episodeFormat, head", () => {
  it.each<BadCase>([
    ["a missing title", { ...file, title: undefined }, ["title"]],
    ["an empty title", { ...file, title: "" }, ["title"]],
    ["an id that is no folder name", { ...file, id: "../x" }, ["id"]],
    ["a date that is no ISO date", { ...file, date: "2025/6/8" }, ["date"]],
    ["a date that does not exist", { ...file, date: "2025-02-30" }, ["date"]],
    [
      "sound in another folder",
      { ...file, audio: { ...file.audio, file: "../a.mp3" } },
      ["audio", "file"],
    ],
    [
      "a media type that is no sound",
      { ...file, audio: { ...file.audio, type: "video/mp4" } },
      ["audio", "type"],
    ],
    [
      "a size that is not whole",
      { ...file, audio: { ...file.audio, bytes: 1.5 } },
      ["audio", "bytes"],
    ],
    [
      "a negative duration",
      { ...file, audio: { ...file.audio, durationMs: -1 } },
      ["audio", "durationMs"],
    ],
    [
      "a kind of story that is none",
      { ...file, stories: [{ ...file.stories[0], kind: "x" }] },
      ["stories", 0, "kind"],
    ],
    ["an empty tag", { ...file, tags: ["AI", ""] }, ["tags", 1]],
    [
      "a source of times that is none",
      { ...file, timing: { source: "x", confidence: 1 } },
      ["timing", "source"],
    ],
    [
      "a confidence above 1",
      { ...file, timing: { source: "aligned", confidence: 1.1 } },
      ["timing", "confidence"],
    ],
    ["a teaser's story that is not there", { ...file, teasers: [{ text: "？", story: 3 }] }, []],
    [
      "a paragraph's story that is not there",
      { ...file, transcript: [{ story: 3, cues: [] }] },
      [],
    ],
    ["a silence without end", { ...file, silences: [[1]] }, ["silences", 0, 1]],
    [
      "a gap of no known kind",
      { ...file, gaps: [{ startMs: 0, endMs: 8000, kind: "noise" }] },
      ["gaps", 0, "kind"],
    ],
    ["peaks that are no text", { ...file, peaks: [1, 2] }, ["peaks"]],
  ])("BAD: %s", (_, value, path) => {
    expect(parseFile(episodeFormat, value)).toMatchObject(badShape(path));
  });
});

describe("episodeFormat, transcript", () => {
  it.each<BadCase>([
    ["a cue without text", withCue({ text: "" }), [...cuePath, "text"]],
    ["a time of half a millisecond", withCue({ startMs: 1.5 }), [...cuePath, "startMs"]],
    ["a cue that ends before it starts", withCue({ startMs: 2, endMs: 1 }), cuePath],
    ["a cue marked as spoken, which all are", withCue({ spoken: true }), [...cuePath, "spoken"]],
    ["an empty keyword", withCue({ keywords: [[1, 1]] }), [...cuePath, "keywords", 0]],
    ["a keyword past its text", withCue({ keywords: [[0, 6]] }), cuePath],
    ["a word without characters", withCue({ words: [[1, 1, 0, 1]] }), [...cuePath, "words", 0]],
    [
      "a word that ends before it starts",
      withCue({ words: [[0, 1, 2, 1]] }),
      [...cuePath, "words", 0],
    ],
    ["a word without an end time", withCue({ words: [[0, 1, 2]] }), [...cuePath, "words", 0, 3]],
    ["a word past its text", withCue({ words: [[0, 6, 0, 1]] }), cuePath],
    [
      "words out of order in a cue",
      withCue({
        words: [
          [0, 1, 5, 6],
          [1, 2, 4, 5],
        ],
      }),
      [],
    ],
    [
      "cues out of order across paragraphs",
      withCues({ ...createFileCue("一", []), startMs: 5, endMs: 6 }, createFileCue("二", [])),
      [],
    ],
    [
      "words out of order across paragraphs",
      withCues(
        { ...createFileCue("一", [[0, 1, 5, 6]]), startMs: 0 },
        { ...createFileCue("二", [[0, 1, 4, 6]]), startMs: 5, endMs: 6 },
      ),
      [],
    ],
  ])("BAD: %s", (_, value, path) => {
    expect(parseFile(episodeFormat, value)).toMatchObject(badShape(path));
  });
});

describe("episodeFormat, any JSON", () => {
  it("rejects any other JSON without throwing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseFile(episodeFormat, value).ok).toBe(false);
      }),
    );
  });
});

describe("renderEpisodeFile", () => {
  it("writes one line per cue, per story and per gap", () => {
    const lines = renderEpisodeFile(file).split("\n");
    expect(lines.filter((line) => line.includes('"text":"AI来了。"'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('"kind":'))).toHaveLength(4);
    expect(lines).toContain('  "tags": ["AI"],');
  });

  it("ends with a line end, as an editor would save it", () => {
    expect(renderEpisodeFile(file)).toMatch(/\}\n$/u);
  });

  it("is undone by parseFile", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, (value) => {
        const parsed: unknown = JSON.parse(renderEpisodeFile(value));
        expect(parseFile(episodeFormat, parsed)).toEqual({ ok: true, value });
      }),
    );
  });
});
