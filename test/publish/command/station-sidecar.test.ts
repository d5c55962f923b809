import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cutRecording } from "../../support/cut-recording.ts";
import { loadPracticeRecording, renderPracticeNotes } from "../../support/practice-recording.ts";
import {
  renderSrt,
  renderTranscript,
  renderVtt,
  type RenderedCue,
} from "../../support/render-captions.ts";
import { renderExports } from "../../support/render-exports.ts";
import { readCues, readEpisode } from "../../support/read-published.ts";
import { createShowFolder, runStation } from "../../support/run-station.ts";

/** Where words are not timed, the sound is listened to for some seconds. */
const timeoutMs = 180_000;

/** Music and a minute of speech. */
const recording = await cutRecording(loadPracticeRecording("music-a"), 8);
const { sentences } = recording;
/** Its first sentences: long enough for the forms in which times are written. */
const beginning = await cutRecording(loadPracticeRecording("music-a"), 3);

/** A recording with these files beside its sound. */
function createRecordingFolder(
  files: Readonly<Record<string, string>>,
  { sentences: spoken, audio } = recording,
): string {
  const notes = renderPracticeNotes(spoken.map(({ text }) => text));
  return createShowFolder({ ...files, "notes.md": notes, "today.wav": audio });
}

async function publishRecording(
  files: Readonly<Record<string, string>>,
  recorded = recording,
): Promise<string> {
  const folder = createRecordingFolder(files, recorded);
  const { exitCode, output, errors } = await runStation(folder, ["add", "notes.md", "today.wav"]);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
  expect(output).toContain(`The times come from ${Object.keys(files)[0]}.`);
  return folder;
}

function expectExactTimes(folder: string, { sentences: spoken } = recording): void {
  expect(readEpisode(folder).timing).toEqual({ source: "sidecar", confidence: 1 });
  const times = readCues(folder).map(({ startMs, endMs }) => [startMs, endMs]);
  expect(times).toEqual(spoken.map(({ startMs, endMs }) => [startMs, endMs]));
}

/** How far the words are from where they are, in ms, ascending; and how many have no time. */
function scoreWords(
  folder: string,
  { sentences: spoken } = recording,
): { readonly errors: number[]; readonly missing: number } {
  const cues = readCues(folder);
  const errors = spoken.flatMap(({ words }, index) =>
    words.flatMap(([start, , startMs]) => {
      const word = cues[index]?.words.find(([own]) => own === start);
      return word ? [Math.abs(word[2] - startMs)] : [];
    }),
  );
  const all = spoken.reduce((sum, { words }) => sum + words.length, 0);
  return { errors: errors.toSorted((a, b) => a - b), missing: all - errors.length };
}

describe("station add, captions beside the sound", () => {
  it("takes word times from WebVTT without listening", async () => {
    const folder = await publishRecording(
      { "today.vtt": renderVtt(beginning.sentences) },
      beginning,
    );
    expectExactTimes(folder, beginning);
    // Punctuation is part of the word before it in captions, not in the timeline.
    const { errors, missing } = scoreWords(folder, beginning);
    expect(errors.at(-1)).toBe(0);
    expect(missing).toBe(0);
  });

  it("takes word times from a transcript word by word", async () => {
    const words = beginning.sentences.flatMap(({ text, words: own }) =>
      own.map(([start, end, startMs, endMs]): RenderedCue => ({
        text: text.slice(start, end),
        startMs,
        endMs,
      })),
    );
    const folder = await publishRecording({ "today.json": renderTranscript(words) }, beginning);
    const { errors, missing } = scoreWords(folder, beginning);
    expect(errors.at(-1)).toBe(0);
    expect(missing).toBe(0);
  });

  it.each(Object.entries(renderExports(beginning.sentences)))(
    "takes word times from %s",
    async (_, json) => {
      const folder = await publishRecording({ "today.json": json }, beginning);
      const { errors, missing } = scoreWords(folder, beginning);
      expect(errors.at(-1)).toBe(0);
      expect(missing).toBe(0);
    },
    timeoutMs,
  );

  it(
    "keeps the times of SRT to the millisecond and listens for the words inside",
    async () => {
      const captions = sentences.map(({ text, startMs, endMs }) => ({
        text: text.replaceAll(/[，。]/gu, " "),
        startMs,
        endMs,
      }));
      const folder = await publishRecording({ "today.zh-CN.srt": renderSrt(captions) });
      expectExactTimes(folder);
      const { errors, missing } = scoreWords(folder);
      expect(missing).toBeLessThan(5);
      expect(errors[Math.floor(errors.length * 0.95)]).toBeLessThan(80);
    },
    timeoutMs,
  );

  it(
    "listens for sentences that start inside of a caption",
    async () => {
      const captions = sentences.flatMap(({ text, startMs }, index): RenderedCue[] => {
        const next = sentences[index + 1];
        const endMs = next?.endMs ?? sentences[index]?.endMs ?? startMs;
        return index % 2 === 0 ? [{ text: text + (next?.text ?? ""), startMs, endMs }] : [];
      });
      const folder = await publishRecording({ "today.json": renderTranscript(captions) });
      const errors = readCues(folder).map(({ startMs }, index) =>
        Math.abs(startMs - (sentences[index]?.startMs ?? 0)),
      );
      expect(errors.filter((_, index) => index % 2 === 0).every((error) => error <= 1)).toBe(true);
      expect(Math.max(...errors)).toBeLessThan(100);
    },
    timeoutMs,
  );

  it("finds an advertisement and what was not read in captions alone", async () => {
    const [fromMs, toMs] = [sentences[3]?.startMs ?? 0, sentences[4]?.endMs ?? 0];
    const spoken = sentences.toSpliced(3, 2);
    const captions = [
      { text: "[音乐]", startMs: 0, endMs: 3000 },
      ...spoken.slice(0, 3),
      { text: "本节目由来生酒馆播出，好酒买一送一。", startMs: fromMs, endMs: toMs },
      ...spoken.slice(3),
    ];
    const folder = await publishRecording({ "today.vtt": renderVtt(captions) });
    const cues = readCues(folder);
    expect(
      cues.flatMap(({ spoken: isSpoken }, index) => (isSpoken === false ? [index] : [])),
    ).toEqual([3, 4]);
    expect(readEpisode(folder).gaps).toEqual([
      { startMs: 0, endMs: 3000, kind: "music" },
      { startMs: fromMs, endMs: toMs, kind: "speech" },
    ]);
  });
});

describe("station add, a sidecar and what was published before", () => {
  it(
    "keeps its times when it is gone, and warns when they are listened for anew",
    async () => {
      const folder = await publishRecording({ "today.vtt": renderVtt(sentences) });
      rmSync(join(folder, "today.vtt"));
      const again = await runStation(folder, ["add", "notes.md", "today.wav"]);
      expect(again.output).toContain(
        "The times come from a file that was given in an earlier run.",
      );
      expectExactTimes(folder);
      const { exitCode, output } = await runStation(folder, ["retime", "2025-06-08"]);
      expect(exitCode).toBe(0);
      expect(readEpisode(folder).timing.source).toBe("aligned");
      expect(output).toContain(
        "Warning: public/episodes/2025-06-08: the episode there had times from a file, these were found by listening — put that file beside the sound, or give it with --timeline, to have them back\n",
      );
    },
    timeoutMs,
  );

  it(
    "holds pins where the file says otherwise",
    async () => {
      const folder = await publishRecording({ "today.vtt": renderVtt(sentences) });
      const before = readCues(folder);
      const pinMs = (sentences[5]?.startMs ?? 0) + 200;
      const fix = `${pinMs / 1000}=${sentences[5]?.text.slice(0, 8) ?? ""}`;
      await runStation(folder, ["retime", "2025-06-08", "--fix", fix]);
      const { exitCode, output } = await runStation(folder, ["add", "notes.md", "today.wav"]);
      expect(exitCode).toBe(0);
      expect(output).toContain("The times come from today.vtt.");
      const cues = readCues(folder);
      expect(cues[5]).toMatchObject({ startMs: pinMs, pins: [[0, pinMs]] });
      const isChanged = (index: number): boolean =>
        JSON.stringify(cues[index]) !== JSON.stringify(before[index]);
      expect([...cues.keys()].filter(isChanged)).toEqual([4, 5, 6]);
    },
    timeoutMs,
  );
});
