import { describe, expect, it } from "vitest";
import { stationResultFormat } from "#publish/command/station-result.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { addCommand } from "../../support/fault-case.ts";
import {
  createShowFolder,
  renderSmallTimeline,
  runStation,
  smallNotes,
} from "../../support/run-station.ts";

const addTimed = ["add", "notes.md", "audio.wav", "--timeline", "timeline.json", "--json"];

describe("station --json", () => {
  it("sums up what was published", async () => {
    const folder = createShowFolder({
      "notes.md": `${smallNotes}#ai\n`,
      "timeline.json": renderSmallTimeline((text) =>
        text.replace('"startMs": 1600, "endMs": 1900', '"spoken": false'),
      ),
    });
    const { output, ...end } = await runStation(folder, addTimed);
    expect(end).toEqual({ exitCode: 0, errors: "" });
    expect(JSON.parse(output)).toEqual({
      version: 1,
      ok: true,
      episodes: [
        {
          id: "2025-06-08",
          title: "小酒馆 2025/6/8",
          date: "2025-06-08",
          place: "public/episodes/2025-06-08",
          isChanged: true,
          isHeard: true,
          durationMs: 2000,
          timing: { source: "sidecar", confidence: 1 },
          sidecar: "timeline.json",
          script: "notes",
          speakers: 0,
          links: 0,
          stories: 2,
          items: 1,
          cues: 3,
          words: 6,
          tags: 2,
          gaps: [],
          unspoken: [{ startMs: 1500, text: "再见。" }],
          doubtful: [],
          loudness: { integratedLufs: -11.9, peakDbfs: -6 },
          warnings: [
            {
              place: "notes.md",
              line: 9,
              code: "repeated-tag",
              sentence: "notes.md:9: the tag “#ai” stands in the list twice — remove one",
            },
          ],
        },
      ],
      faults: [],
      warnings: [],
    });
  });

  it("says that nothing was changed the second time", async () => {
    const folder = createShowFolder();
    await runStation(folder, addCommand);
    const { output } = await runStation(folder, [...addCommand, "--json"]);
    const { episodes } = parseJsonFile(stationResultFormat, { shownPath: "output", text: output });
    expect(episodes.map(({ isChanged }) => isChanged)).toEqual([false]);
  });
});

describe("station --json, faults", () => {
  it("lists every fault with place, line, code and sentence", async () => {
    const folder = createShowFolder({ "notes.md": smallNotes.replace("2025/6/8", "夜话") });
    const { exitCode, output, errors } = await runStation(folder, [...addCommand, "--json"]);
    expect({ exitCode, errors }).toEqual({ exitCode: 1, errors: "" });
    expect(JSON.parse(output)).toMatchObject({
      ok: false,
      episodes: [],
      faults: [{ place: "notes.md", code: "no-date" }],
    });
  });

  it("tells of a command line at fault in the same form", async () => {
    const { output } = await runStation(createShowFolder(), ["add", "--json"]);
    expect(JSON.parse(output)).toMatchObject({
      ok: false,
      faults: [{ place: "station", code: "missing-argument" }],
    });
  });

  it("tells of a stop in the same form", async () => {
    const args = [...addCommand, "--json"];
    const { exitCode, output } = await runStation(createShowFolder(), args, AbortSignal.abort());
    expect(exitCode).toBe(130);
    expect(JSON.parse(output)).toMatchObject({ ok: false, faults: [{ code: "interrupted" }] });
  });

  it("takes a file named --json for a file", async () => {
    const { output, errors } = await runStation(createShowFolder(), ["add", "--", "--json", "a"]);
    expect(output).toBe("");
    expect(errors).toContain("--json: there is no such file");
  });
});
