import { createHash } from "node:crypto";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import { timelineFormat } from "#publish/timing/sidecar/timeline-file.ts";
import { deriveTags } from "#publish/site/tags/derive-tags.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { runStation } from "../../support/run-station.ts";
import { findPercentile, scoreAlignment } from "../../support/score-alignment.ts";
import { createTemporaryFolder, readTree } from "../../support/temporary-folder.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const published = "public/episodes/2025-06-08";
const timelinePath = "test/fixtures/2025-06-08/timeline.json";

// Its timeline is the judge here, never an input.
const add = ["add", `${published}/notes.md`, `${published}/audio.mp3`, "--public"];

/** Of the bytes that are published while neither times nor format are changed on purpose. */
const keptHash: unknown = JSON.parse(
  readFileSync(join(repository, "test/fixtures/published-bytes.json"), "utf8"),
).published["episode.json"];

/** Some sound is listened to. */
const timeoutMs = 180_000;

const hashBytes = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

function parseEpisode(text: string): EpisodeFile {
  return parseJsonFile(episodeFormat, { shownPath: "episode.json", text });
}

function readTimeline() {
  const text = readFileSync(join(repository, timelinePath), "utf8");
  return parseJsonFile(timelineFormat, { shownPath: "timeline.json", text }).sentences;
}

/** What is demanded of a clean recording, in seconds. */
function expectCleanTimes(episode: EpisodeFile): void {
  const { sentenceErrors, wordErrors, unread } = scoreAlignment(episode, readTimeline());
  expect(unread).toEqual({ found: 0, all: 0, false: 0 });
  expect(sentenceErrors).toHaveLength(46);
  expect(findPercentile(sentenceErrors, 0.95)).toBeLessThanOrEqual(0.05);
  expect(sentenceErrors.at(-1)).toBeLessThanOrEqual(0.1);
  expect(wordErrors.length).toBeGreaterThan(950);
  const mean = wordErrors.reduce((sum, error) => sum + error, 0) / wordErrors.length;
  expect(mean).toBeLessThanOrEqual(0.03);
  expect(findPercentile(wordErrors, 0.95)).toBeLessThanOrEqual(0.08);
  const gaps = (episode.gaps ?? []).map(({ startMs, endMs, kind }) => [
    kind,
    Math.round(startMs / 1000),
    Math.round(endMs / 1000),
  ]);
  expect(gaps).toEqual([
    ["music", 0, 4],
    ["music", 375, 378],
  ]);
}

describe("the sample episode", () => {
  it(
    "is published from notes and sound alone",
    async () => {
      const folder = createTemporaryFolder();
      // The show's own words for its parts.
      copyFileSync(join(repository, "public/station.json"), join(folder, "station.json"));
      const { output, ...result } = await runStation(repository, [...add, folder]);
      expect(result).toEqual({ exitCode: 0, errors: "" });
      expect(output).toContain("8 stories (6 numbered) · 46 sentences");
      const soundName = `audio-${hashBytes(readFileSync(join(repository, published, "audio.mp3"))).slice(0, 16)}.mp3`;
      expect([...readTree(folder).keys()]).toContain(`episodes/2025-06-08/${soundName}`);
      const text = readFileSync(join(folder, "episodes/2025-06-08/episode.json"), "utf8");
      expectCleanTimes(parseEpisode(text));
      // It was published before sounds were named for their content, and keeps its name.
      expect(hashBytes(text.replace(soundName, "audio.mp3"))).toBe(keptHash);
    },
    timeoutMs,
  );
});

describe("its episode file", () => {
  const episode = parseEpisode(readFileSync(join(repository, published, "episode.json"), "utf8"));
  const cues = episode.transcript.flatMap((paragraph) => paragraph.cues);

  it("was found by listening, with the times of the timeline", () => {
    expect(episode.timing.source).toBe("aligned");
    expectCleanTimes(episode);
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
    const moments = tag?.episodes[0]?.moments ?? [];
    expect(moments.map(({ story, startMs }) => [story, Math.round(startMs / 100)])).toEqual([
      ["开场", 39],
      ["千问3向量模型", 998],
      ["Portraits", 1756],
      ["Portraits", 1937],
    ]);
    for (const { text, hits } of moments) {
      expect(hits.map((range) => text.slice(...range))).toEqual(["谷歌"]);
    }
  });
});
