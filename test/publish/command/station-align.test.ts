import { describe, expect, it } from "vitest";
import { cutRecording } from "../../support/cut-recording.ts";
import { loadPracticeRecording, renderPracticeNotes } from "../../support/practice-recording.ts";
import { readEpisode } from "../../support/read-published.ts";
import { createShowFolder, runStation } from "../../support/run-station.ts";
import { findPercentile, scoreAlignment } from "../../support/score-alignment.ts";

/** The sound is listened to for some seconds; longer where other work is done beside. */
const timeoutMs = 180_000;

const allFaults = loadPracticeRecording("all-b");

/** A minute of it: what is refused need not be heard to its end. */
const { audio } = await cutRecording(allFaults, 5);

describe("station add, by listening", () => {
  // One test, because listening takes its time.
  it(
    "finds every sentence of a recording with music, noise, an advertisement and an unread paragraph",
    async () => {
      const notes = renderPracticeNotes(allFaults.sentences.map(({ text }) => text));
      const folder = createShowFolder({ "notes.md": notes });
      const { exitCode, output, errors } = await runStation(folder, [
        "add",
        "notes.md",
        allFaults.audioPath,
        "--no-sidecar",
      ]);
      expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
      expect(output).toContain("The times were found by listening to the sound.");
      const episode = readEpisode(folder);
      expect(episode.timing.source).toBe("aligned");
      expect(episode.timing.confidence).toBeGreaterThan(0.8);
      const score = scoreAlignment(episode, allFaults.sentences);
      expect(score.unread).toEqual({ found: 9, all: 9, false: 0 });
      expect(score.flags.all).toBe(0);
      expect(score.flags.false).toBeLessThanOrEqual(0.03 * score.sentenceErrors.length);
      expect(findPercentile(score.sentenceErrors, 0.95)).toBeLessThan(0.1);
      expect(score.sentenceErrors.at(-1)).toBeLessThan(0.3);
      expect(findPercentile(score.wordErrors, 0.95)).toBeLessThan(0.1);
      // Music before and after, and the advertisement.
      expect(
        episode.gaps?.map(({ startMs, endMs, kind }) => [
          Math.round(startMs / 1000),
          Math.round(endMs / 1000),
          kind,
        ]),
      ).toEqual([
        [0, 8, "music"],
        [212, 226, "speech"],
        [317, 326, "music"],
      ]);
      expect(output).toMatch(
        /^Music 0:00–0:08, 5:1\d–5:2\d; speech that is not in the notes 3:3\d–3:4\d\.$/mu,
      );
    },
    timeoutMs,
  );

  it(
    "refuses a sound that speaks another text",
    async () => {
      const notes = renderPracticeNotes([
        "从前有座山，山里有座庙，庙里有个老和尚在讲故事。",
        "春天的花园里开满了红色和白色的小花，蝴蝶飞来飞去。",
        "昨天晚上我们一家人去河边散步，看见了很多星星。",
        "爷爷坐在门口的小凳子上，一边喝茶一边看着天空慢慢变黑。",
        "奶奶从厨房里端出一盘刚刚煮好的饺子，热气腾腾，香味飘得很远。",
        "小猫听见了声音，从屋顶上跳下来，绕着桌子转了好几圈。",
      ]);
      const folder = createShowFolder({ "notes.md": notes, "audio.wav": audio });
      const { exitCode, errors } = await runStation(folder, ["add", "notes.md", "audio.wav"]);
      expect(exitCode).toBe(1);
      expect(errors).toContain("the notes “从前有座山");
      expect(errors).toMatch(/\(\d\.\d % instead of \d\.\d % better than nonsense\)/u);
      expect(errors).toContain("--force-estimate");
    },
    timeoutMs,
  );
});
