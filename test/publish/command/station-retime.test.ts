import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { loadPracticeRecording, renderPracticeNotes } from "../../support/practice-recording.ts";
import { createShowFolder, renderSmallTimeline, runStation } from "../../support/run-station.ts";
import { readTree } from "../../support/temporary-folder.ts";

/** Some sound is listened to. */
const timeoutMs = 120_000;

const recording = loadPracticeRecording("music-a");
const texts = recording.sentences.map(({ text }) => text);

type FileCue = EpisodeFile["transcript"][number]["cues"][number];

function readCues(folder: string): readonly FileCue[] {
  const shownPath = join(folder, "public/episodes/2025-06-08/episode.json");
  const file = { shownPath, text: readFileSync(shownPath, "utf8") };
  return parseJsonFile(episodeFormat, file).transcript.flatMap(({ cues }) => cues);
}

/** Where two versions of an episode differ, by index of the sentence. */
function listChanges(now: readonly FileCue[], before: readonly FileCue[]): number[] {
  return now.flatMap((cue, index) =>
    JSON.stringify(cue) === JSON.stringify(before[index]) ? [] : [index],
  );
}

/** The exact start of a sentence in ms. */
function findStart(index: number): number {
  const sentence = recording.sentences[index];
  return sentence && sentence.spoken !== false ? sentence.startMs : Number.NaN;
}

async function run(folder: string, ...args: string[]): Promise<void> {
  const { exitCode, errors } = await runStation(folder, args);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
}

/** The recording, published with the times that are known. */
async function publishRecording(): Promise<string> {
  const timeline = JSON.stringify({ version: 1, sentences: recording.sentences });
  const files = { "notes.md": renderPracticeNotes(texts), "times.json": timeline };
  const folder = createShowFolder(files);
  await run(folder, "add", "notes.md", recording.audioPath, "--timeline", "times.json");
  return folder;
}

describe("station, on an episode that is published", () => {
  it(
    "listens only for the sentences that changed",
    async () => {
      const folder = await publishRecording();
      const before = readCues(folder);
      const edited = texts.map((text, index) => (index === 20 ? text.replace("。", "啊。") : text));
      writeFileSync(join(folder, "notes.md"), renderPracticeNotes(edited));
      await run(folder, "add", "notes.md", recording.audioPath, "--no-sidecar");
      const now = readCues(folder);
      expect(listChanges(now, before)).toEqual([20]);
      expect(now[20]?.text).toBe(edited[20]);
      expect(Math.abs((now[20]?.startMs ?? 0) - findStart(20))).toBeLessThan(100);
      expect(now[20]?.words.length).toBeGreaterThan(3);
    },
    timeoutMs,
  );

  it(
    "pins a sentence, keeps the pin when its text changes, and takes it away",
    async () => {
      const folder = await publishRecording();
      const before = readCues(folder);
      const quote = texts[10]?.slice(0, 6) ?? "";
      const pinMs = findStart(10) + 200;
      await run(folder, "retime", "2025-06-08", "--fix", `${pinMs / 1000}=${quote}`);
      const pinned = readCues(folder);
      expect(pinned[10]).toMatchObject({ startMs: pinMs, confidence: 1, pins: [[0, pinMs]] });
      expect(pinned[10]?.words.every(([, , startMs]) => startMs >= pinMs)).toBe(true);
      expect(pinned[9]?.endMs).toBeLessThanOrEqual(pinMs);
      for (const index of listChanges(pinned, before)) expect([9, 10, 11]).toContain(index);

      const edited = texts.map((text, index) => (index === 10 ? text.replace("，", "，嗯") : text));
      writeFileSync(join(folder, "notes.md"), renderPracticeNotes(edited));
      await run(folder, "add", "notes.md", recording.audioPath, "--no-sidecar");
      expect(readCues(folder)[10]).toMatchObject({ startMs: pinMs, pins: [[0, pinMs]] });

      await run(folder, "retime", "2025-06-08", "--unfix", edited[10]?.slice(0, 8) ?? "");
      const freed = readCues(folder)[10];
      expect(freed).not.toHaveProperty("pins");
      expect(Math.abs((freed?.startMs ?? 0) - findStart(10))).toBeLessThan(100);
    },
    timeoutMs,
  );

  it("spreads estimates between pins", async () => {
    const folder = createShowFolder();
    await run(folder, "add", "notes.md", "audio.wav", "--force-estimate");
    await run(folder, "retime", "2025-06-08", "--fix", "0:01=AI来了");
    const cues = readCues(folder);
    expect(cues[1]).toMatchObject({ startMs: 1000, pins: [[0, 1000]] });
    expect(cues[0]?.endMs).toBeLessThanOrEqual(1000);
    await run(folder, "add", "notes.md", "audio.wav", "--force-estimate");
    expect(readCues(folder)[1]?.startMs).toBe(1000);
  });

  it.each([
    [["retime"], "station: the id of the episode is missing — see"],
    [["retime", "2025-06-08", "more"], "station: “more” is one argument too many"],
    [["retime", "2025-06-08", "--id", "x"], 'station: “--id” belongs to "add" — leave it out'],
    [["add", "notes.md", "audio.wav", "--fix", "1=x"], 'station: “--fix” belongs to "retime"'],
    [["retime", "2025-06-09"], "public: no episode “2025-06-09” is published there — check the id"],
    [["retime", "../x"], "public: no episode “../x” is published there"],
    [["retime", "2025-06-08", "--fix", "soon"], "station: “soon” is no fix — write the time"],
    [["retime", "2025-06-08", "--fix", "1=没有"], "station: the notes nowhere say “没有” — copy"],
    [["retime", "2025-06-08", "--fix", "1=来了"], "station: the notes say “来了” in 2 places"],
    [["retime", "2025-06-08", "--fix", "99=AI来了"], "station: the time 99000 ms is past the end"],
    [
      ["retime", "2025-06-08", "--fix", "1=AI来了", "--fix", "0.5=再见"],
      "station: the pin at 0:00 stands behind words that are pinned at 0:01 — correct one",
    ],
    [
      ["retime", "2025-06-08", "--unfix", "再见"],
      "station: no time is pinned in the sentence with “再见” — there is nothing to take away",
    ],
  ])("refuses %j and changes nothing", async (args, sentence) => {
    const folder = createShowFolder({ "times.json": renderSmallTimeline() });
    await run(folder, "add", "notes.md", "audio.wav", "--timeline", "times.json");
    const before = readTree(folder);
    const { exitCode, errors } = await runStation(folder, args);
    expect({ exitCode, errors }).toMatchObject({
      exitCode: 1,
      errors: expect.stringContaining(sentence),
    });
    expect(readTree(folder)).toEqual(before);
  });

  it("tells of pins that have no place in the changed notes", async () => {
    const folder = createShowFolder();
    await run(folder, "add", "notes.md", "audio.wav", "--force-estimate");
    await run(folder, "retime", "2025-06-08", "--fix", "0:01=AI来了");
    writeFileSync(join(folder, "notes.md"), "# 小酒馆 2025/6/8\n\n大家好。\n\n#AI\n");
    const { output } = await runStation(folder, [
      "add",
      "notes.md",
      "audio.wav",
      "--force-estimate",
    ]);
    expect(output).toContain(
      "Warning: public/episodes/2025-06-08: the time pinned in “AI来了，谷歌也来了！” has no place in the changed notes — set it again with retime --fix",
    );
  });
});
