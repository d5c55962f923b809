import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findSidecar } from "#publish/transcript/find-sidecar.ts";
import { createShowFolder, renderSmallTimeline } from "../../support/run-station.ts";

const vtt = "WEBVTT\n\n00:00.100 --> 00:01.000\n大家好。这里是来生酒馆。\n";
const wordVtt = vtt.replace("。", "。<00:00.500>");
const srt = "1\n00:00:00,100 --> 00:00:01,000\n大家好。这里是来生酒馆。\n";
const segment = { startTime: 0.1, endTime: 1, body: "大家好。这里是来生酒馆。" };
const podcast = JSON.stringify({ version: "1.0.0", segments: [segment] });
const wordPodcast = JSON.stringify({ segments: [{ ...segment, body: "大家" }] });
const timeline = renderSmallTimeline();
const plainTimeline = '{"version":1,"sentences":[{"text":"好","startMs":0,"endMs":1}]}';

async function find(
  files: Readonly<Record<string, string>>,
  sound = "shows/today.mp3",
): Promise<string | undefined> {
  const folder = createShowFolder(files);
  const file = await findSidecar({ path: join(folder, sound), shownPath: sound }, ["zh"]);
  return file?.shownPath;
}

describe("findSidecar", () => {
  it.each([
    "today.timeline.json",
    "today.json",
    "today.vtt",
    "today.srt",
    "today.zh.vtt",
    "today.zh-CN.srt",
    "today.cmn-Hans-CN.json",
    "today.VTT",
  ])("finds %s beside today.mp3", async (name) => {
    expect(await find({ [`shows/${name}`]: vtt })).toBe(`shows/${name}`);
  });

  it.each(["tomorrow.vtt", "today.en.vtt", "today.mp3.bak", "today2.vtt", "vtt"])(
    "passes over %s",
    async (name) => {
      expect(await find({ [`shows/${name}`]: vtt })).toBeUndefined();
    },
  );

  it.each([
    [
      "a timeline with words",
      { "today.timeline.json": timeline, "today.vtt": wordVtt },
      "today.timeline.json",
    ],
    [
      "captions with words",
      { "today.timeline.json": plainTimeline, "today.vtt": wordVtt },
      "today.vtt",
    ],
    ["a transcript word by word", { "today.json": wordPodcast, "today.vtt": vtt }, "today.json"],
    [
      "a timeline without words",
      { "today.timeline.json": plainTimeline, "today.json": podcast },
      "today.timeline.json",
    ],
    ["a transcript", { "today.json": podcast, "today.srt": srt, "today.vtt": vtt }, "today.json"],
    ["WebVTT", { "today.srt": srt, "today.vtt": vtt }, "today.vtt"],
    ["the first name", { "today.zh.srt": srt, "today.srt": srt }, "today.srt"],
  ])("takes %s first", async (_, files, best) => {
    const beside = Object.entries(files).map(([name, text]) => [`shows/${name}`, text]);
    expect(await find(Object.fromEntries(beside))).toBe(`shows/${best}`);
  });

  it("does not take another program's JSON for a sidecar", async () => {
    expect(await find({ "shows/today.json": '{"segments":[{"start":0}]}' })).toBeUndefined();
  });

  it("takes a broken file for what its name promises", async () => {
    expect(await find({ "shows/today.srt": "" })).toBe("shows/today.srt");
    expect(await find({ "shows/today.timeline.json": "{}" })).toBe("shows/today.timeline.json");
  });

  it("finds nothing beside a sound in a folder that is not there", async () => {
    expect(await find({}, "lost/today.mp3")).toBeUndefined();
  });
});
