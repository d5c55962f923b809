import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TimelineSentence } from "#publish/timing/sidecar/timeline-file.ts";
import { loadPracticeRecording, renderPracticeNotes } from "../../support/practice-recording.ts";
import { cutRecording } from "../../support/cut-recording.ts";
import { readCues, type PublishedCue } from "../../support/read-published.ts";
import { createShowFolder, renderSmallTimeline, runStation } from "../../support/run-station.ts";
import { createTemporaryFolder, readTree } from "../../support/temporary-folder.ts";

/** Some sound is listened to. */
const timeoutMs = 120_000;

/** The first 103 s: enough for the known sentences that are listened to on either side. */
const recording = await cutRecording(loadPracticeRecording("music-a"), 11);
const texts = recording.sentences.map(({ text }) => text);

const removals: (() => void)[] = [];
const onFileFinished = (remove: () => void): void => void removals.push(remove);
afterAll(() => {
  for (const remove of removals) remove();
});

/** Where two versions of an episode differ, by index of the sentence. */
function listChanges(now: readonly PublishedCue[], before: readonly PublishedCue[]): number[] {
  return now.flatMap((cue, index) =>
    JSON.stringify(cue) === JSON.stringify(before[index]) ? [] : [index],
  );
}

/** The exact start of a sentence in ms. */
function findStart(index: number): number {
  return recording.sentences[index]?.startMs ?? Number.NaN;
}

async function run(folder: string, ...args: string[]): Promise<void> {
  const { exitCode, errors } = await runStation(folder, args);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
}

const longAdd = ["add", "notes.md", "audio.wav"];

describe("station, on an episode that is published", () => {
  let published = "";
  beforeAll(async () => {
    const timeline = JSON.stringify({ version: 1, sentences: recording.sentences });
    const notes = renderPracticeNotes(texts);
    const files = { "notes.md": notes, "audio.wav": recording.audio, "times.json": timeline };
    published = createShowFolder(files, onFileFinished);
    await run(published, ...longAdd, "--timeline", "times.json");
  });

  /** A copy of the recording, published with the times that are known. */
  const copyPublished = (): string => {
    const folder = createTemporaryFolder();
    cpSync(published, folder, { recursive: true });
    return folder;
  };

  it(
    "listens only for the sentences that changed",
    async () => {
      const folder = copyPublished();
      const before = readCues(folder);
      const edited = texts.map((text, index) =>
        index === 6 ? text.replace(/(?<=\p{L})(?=\P{L}*$)/u, "啊") : text,
      );
      writeFileSync(join(folder, "notes.md"), renderPracticeNotes(edited));
      await run(folder, ...longAdd, "--no-sidecar");
      const now = readCues(folder);
      expect(listChanges(now, before)).toEqual([6]);
      expect(now[6]?.text).toBe(edited[6]);
      expect(Math.abs((now[6]?.startMs ?? 0) - findStart(6))).toBeLessThan(100);
      expect(now[6]?.words.length).toBeGreaterThan(3);
    },
    timeoutMs,
  );

  it(
    "pins a sentence, keeps the pin when its text changes, and takes it away",
    async () => {
      const folder = copyPublished();
      const before = readCues(folder);
      const quote = texts[6]?.slice(0, 6) ?? "";
      const pinMs = findStart(6) + 200;
      await run(folder, "retime", "2025-06-08", "--fix", `${pinMs / 1000}=${quote}`);
      const pinned = readCues(folder);
      expect(pinned[6]).toMatchObject({ startMs: pinMs, confidence: 1, pins: [[0, pinMs]] });
      expect(pinned[6]?.words.every(([, , startMs]) => startMs >= pinMs)).toBe(true);
      expect(pinned[5]?.endMs).toBeLessThanOrEqual(pinMs);
      for (const index of listChanges(pinned, before)) expect([5, 6, 7]).toContain(index);

      const edited = texts.map((text, index) => (index === 6 ? text.replace("，", "，嗯") : text));
      writeFileSync(join(folder, "notes.md"), renderPracticeNotes(edited));
      await run(folder, ...longAdd, "--no-sidecar");
      expect(readCues(folder)[6]).toMatchObject({ startMs: pinMs, pins: [[0, pinMs]] });

      await run(folder, "retime", "2025-06-08", "--unfix", edited[6]?.slice(0, 8) ?? "");
      const freed = readCues(folder)[6];
      expect(freed).not.toHaveProperty("pins");
      expect(Math.abs((freed?.startMs ?? 0) - findStart(6))).toBeLessThan(100);
    },
    timeoutMs,
  );

  it(
    "takes a sentence for spoken that was not heard, where it is pinned",
    async () => {
      const unheard = "窗外的大雪把老村口的井盖住了。";
      const pinMs = recording.sentences[6]?.endMs ?? 0;
      const sentences: TimelineSentence[] = [...recording.sentences];
      sentences.splice(7, 0, { text: unheard, spoken: false });
      const folder = createShowFolder(
        {
          "notes.md": renderPracticeNotes(sentences.map(({ text }) => text)),
          "audio.wav": recording.audio,
          "times.json": JSON.stringify({ version: 1, sentences }),
        },
        onFileFinished,
      );
      await run(folder, ...longAdd, "--timeline", "times.json");
      expect(readCues(folder)[7]).toMatchObject({
        text: expect.stringContaining("井"),
        spoken: false,
      });
      await run(folder, "retime", "2025-06-08", "--fix", `${pinMs / 1000}=窗外的大雪`);
      const [pinned, next] = readCues(folder).slice(7);
      expect(pinned).toMatchObject({ startMs: pinMs, pins: [[0, pinMs]] });
      expect(pinned).not.toHaveProperty("spoken");
      expect(pinned?.endMs).toBeLessThanOrEqual(next?.startMs ?? 0);
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
});

describe("station retime, refused", () => {
  // Published once: nothing of it changes.
  let folder = "";
  beforeAll(async () => {
    folder = createShowFolder({ "times.json": renderSmallTimeline() }, onFileFinished);
    await run(folder, "add", "notes.md", "audio.wav", "--timeline", "times.json");
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
    const before = readTree(folder);
    const { exitCode, errors } = await runStation(folder, args);
    expect({ exitCode, errors }).toMatchObject({
      exitCode: 1,
      errors: expect.stringContaining(sentence),
    });
    expect(readTree(folder)).toEqual(before);
  });
});

describe("station, pins that are lost", () => {
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
