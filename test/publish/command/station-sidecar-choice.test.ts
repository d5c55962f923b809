import { describe, expect, it } from "vitest";
import { readCues, readEpisode } from "../../support/read-published.ts";
import { renderSrt, renderVtt } from "../../support/render-captions.ts";
import { createShowFolder, renderSmallTimeline, runStation } from "../../support/run-station.ts";

describe("station add, choice of the file", () => {
  const wrong = renderSmallTimeline((text) => text.replace("AI来了", "AI走了"));
  const add = ["add", "notes.md", "audio.wav", "--force-estimate"];

  it("takes the file that is named, not the one beside the sound", async () => {
    const folder = createShowFolder({ "audio.json": wrong, "mine.json": renderSmallTimeline() });
    const { output } = await runStation(folder, [...add, "--timeline", "mine.json"]);
    expect(output).toContain("The times come from mine.json.");
  });

  it("takes a file beside the sound when none is named", async () => {
    const folder = createShowFolder({ "audio.json": renderSmallTimeline() });
    const { output } = await runStation(folder, add);
    expect(output).toContain("The times come from audio.json.");
    expect(readEpisode(folder).timing.source).toBe("sidecar");
  });

  it("leaves it out with --no-sidecar", async () => {
    const folder = createShowFolder({ "audio.json": wrong });
    const { exitCode } = await runStation(folder, [...add, "--no-sidecar"]);
    expect(exitCode).toBe(0);
    expect(readEpisode(folder).timing.source).toBe("estimated");
  });

  it("reckons the start of a sentence inside of a caption where nothing may be listened to", async () => {
    const captions = [{ text: "大家好AI来了谷歌也来了再见", startMs: 100, endMs: 1900 }];
    const folder = createShowFolder({ "audio.srt": renderSrt(captions) });
    await runStation(folder, add);
    const cues = readCues(folder);
    // By syllables: 3 of 12⅔ before the second sentence, 10⅔ before the third.
    expect(cues.map(({ startMs }) => startMs)).toEqual([100, 526, 1616]);
    expect(
      cues.every(({ words, confidence }) => words.length === 0 && confidence === undefined),
    ).toBe(true);
  });
});

describe("station add, a sidecar that ends late", () => {
  const cues = [
    { text: "大家好。", startMs: 100, endMs: 400 },
    { text: "AI来了，谷歌也来了！", startMs: 500, endMs: 1500 },
    { text: "再见。", startMs: 1600, endMs: 2900 },
  ];

  it.each([
    ["captions", "audio.vtt", renderVtt(cues), 9],
    [
      "a timeline",
      "audio.timeline.json",
      renderSmallTimeline((text) => text.replace('"endMs": 1900', '"endMs": 2900')),
      7,
    ],
  ])("cuts the last end of %s with a note", async (_, name, ...[source, line]) => {
    const folder = createShowFolder({ [name]: source });
    const { exitCode, output } = await runStation(folder, ["add", "notes.md", "audio.wav"]);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      `Warning: ${name}:${line}: the end at 2900 ms is past the end of the sound at 2000 ms and was cut to it`,
    );
    expect(readCues(folder).at(-1)).toMatchObject({ startMs: 1600, endMs: 2000 });
  });

  it("ends the last caption with the sound where a transcript names no ends", async () => {
    const segments = cues.map(({ text, startMs }) => ({ body: text, startTime: startMs / 1000 }));
    const folder = createShowFolder({ "audio.json": JSON.stringify({ segments }) });
    const { output } = await runStation(folder, [
      "add",
      "notes.md",
      "audio.wav",
      "--force-estimate",
    ]);
    expect(output).not.toContain("Warning");
    expect(readCues(folder).map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [100, 500],
      [500, 1600],
      [1600, 1887],
    ]);
  });
});
