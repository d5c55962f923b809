import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { episodeFileSchema, type EpisodeFile } from "#core/episode-file.ts";
import { timelineFileSchema } from "#core/timeline-file.ts";
import { deriveTags } from "#publish/derive-tags.ts";
import { parseJsonFile } from "#publish/parse-json-file.ts";
import { runStation } from "../support/run-station.ts";
import { createTemporaryFolder, readTree } from "../support/temporary-folder.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const published = "public/episodes/2025-06-08";
const timelinePath = "test/fixtures/2025-06-08/timeline.json";

const add = ["add", `${published}/notes.md`, `${published}/audio.mp3`, "--timeline", timelinePath];

function parseEpisode(text: string): EpisodeFile {
  return parseJsonFile(episodeFileSchema, { place: "episode.json", text });
}

function readTimeline() {
  const text = readFileSync(join(repository, timelinePath), "utf8");
  return parseJsonFile(timelineFileSchema, { place: "timeline.json", text }).sentences;
}

// One test, because the sound takes half a second to decode.
describe("the sample episode", () => {
  it("is published from notes, sound and timeline, always with the same bytes", async () => {
    const folder = createTemporaryFolder();
    const { output, ...result } = await runStation(repository, [...add, "--public", folder]);
    expect(result).toEqual({ exitCode: 0, errors: "" });
    expect(output).toContain("8 stories (6 numbered) · 46 sentences · 991 timed words · 23 tags");
    const text = readFileSync(join(folder, "episodes/2025-06-08/episode.json"), "utf8");
    expect([...readTree(folder).keys()]).toContain("episodes/2025-06-08/audio.mp3");
    expect(text).toBe(readFileSync(join(repository, published, "episode.json"), "utf8"));
  });
});

describe("its episode file", () => {
  const episode = parseEpisode(readFileSync(join(repository, published, "episode.json"), "utf8"));
  const cues = episode.transcript.flatMap((paragraph) => paragraph.cues);

  it("has the sentences of the timeline with its very times", () => {
    const sentences = readTimeline();
    expect(cues).toHaveLength(46);
    expect(
      cues.map(({ text, startMs, endMs, words }) => [text.trim(), startMs, endMs, words]),
    ).toEqual(
      sentences.map((sentence) =>
        sentence.spoken === false
          ? []
          : [sentence.text, sentence.startMs, sentence.endMs, sentence.words],
      ),
    );
  });

  it("has eight stories over the whole sound", () => {
    const { stories, audio } = episode;
    expect(stories.map(({ title }) => title)).toEqual([
      "开场",
      "千问3向量模型",
      "Diffusion Studio Pro",
      "Portraits",
      "大模型",
      "Claude",
      "作文题目",
      "撤离",
    ]);
    expect(stories.map(({ startMs }) => startMs).slice(1)).toEqual(
      stories.map(({ endMs }) => endMs).slice(0, -1),
    );
    expect([stories.at(0)?.startMs, stories.at(-1)?.endMs]).toEqual([0, audio.durationMs]);
  });

  it("has a pause between any two sentences half a second apart", () => {
    const gaps = cues
      .map(({ endMs }, index) => [endMs, cues[index + 1]?.startMs ?? endMs] as const)
      .filter(([endMs, startMs]) => startMs - endMs >= 500);
    const heard = gaps.filter(([endMs, startMs]) =>
      episode.silences.some(
        ([from, to]) => Math.abs(from - endMs) < 100 && Math.abs(to - startMs) < 100,
      ),
    );
    expect(gaps.length).toBeGreaterThan(5);
    expect(heard).toEqual(gaps);
  });

  it("speaks of 谷歌 in four sentences", () => {
    const tag = deriveTags([episode]).find(({ summary }) => summary.tag === "谷歌");
    expect(tag?.summary).toMatchObject({ episodes: 1, hits: 4 });
    const moments = tag?.file.episodes[0]?.moments ?? [];
    expect(moments.map(({ story, startMs }) => [story, startMs])).toEqual([
      ["开场", 3900],
      ["千问3向量模型", 99_791],
      ["Portraits", 175_639],
      ["Portraits", 193_692],
    ]);
    for (const { text, hits } of moments) {
      expect(hits.map((range) => text.slice(...range))).toEqual(["谷歌"]);
    }
  });
});
