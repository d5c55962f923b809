import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWav, smallWav, smallWavName } from "../../support/create-wav.ts";
import { readEpisode } from "../../support/read-published.ts";
import {
  createShowFolder,
  renderSmallTimeline,
  runStation,
  smallNotes,
} from "../../support/run-station.ts";
import { readTree } from "../../support/temporary-folder.ts";

const add = ["add", "notes.md", "audio.wav", "--force-estimate"];
const addTimed = [...add, "--timeline", "timeline.json"];

describe("station add", () => {
  it("writes notes, sound and episode file into a folder named for the date", async () => {
    const folder = createShowFolder();
    const result = await runStation(folder, add);
    expect(result).toMatchObject({ exitCode: 0, errors: "" });
    expect([...readTree(join(folder, "public")).keys()]).toEqual([
      "episodes",
      "episodes/2025-06-08",
      `episodes/2025-06-08/${smallWavName}`,
      "episodes/2025-06-08/episode.json",
      "episodes/2025-06-08/notes.md",
    ]);
    const published = join(folder, "public/episodes/2025-06-08");
    expect(readFileSync(join(published, "notes.md"), "utf8")).toBe(smallNotes);
    expect(readFileSync(join(published, smallWavName))).toEqual(Buffer.from(smallWav));
    expect(readEpisode(folder).audio.file).toBe(smallWavName);
  });

  it("says what it published, and that the times are estimated", async () => {
    const { output } = await runStation(createShowFolder(), add);
    expect(output).toBe(
      [
        "2025-06-08 · 小酒馆 2025/6/8",
        "0:02 · 2 stories (1 numbered) · 3 sentences · 0 timed words · 2 tags",
        "The times are estimated from the length of the sentences; give a --timeline for exact ones.",
        "Loudness −11.9 LUFS, peak −6.0 dBFS; podcasts are usually near −16 LUFS.",
        "Written to public/episodes/2025-06-08",
        "",
      ].join("\n"),
    );
  });
});

describe("station add, identity", () => {
  it("keeps what feeds know an episode by, whatever else is made anew", async () => {
    const folder = createShowFolder();
    await runStation(folder, add);
    const path = join(folder, "public/episodes/2025-06-08/episode.json");
    const known = { guid: "old-7", season: 2, number: 7, episodeType: "bonus" };
    writeFileSync(path, JSON.stringify({ ...readEpisode(folder), ...known }));
    writeFileSync(join(folder, "notes.md"), smallNotes.replace("大家好", "各位好"));
    expect(await runStation(folder, add)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(path, "utf8")).toContain("各位好");
    expect(readEpisode(folder)).toMatchObject(known);
    const { output } = await runStation(folder, add);
    expect(output).toContain("Nothing has changed");
  });
});

describe("station add, times", () => {
  it("does not exchange exact times for estimates unless it is told to", async () => {
    const folder = createShowFolder({ "timeline.json": renderSmallTimeline() });
    await runStation(folder, addTimed);
    const before = readTree(join(folder, "public"));
    expect(await runStation(folder, add)).toEqual({
      exitCode: 1,
      output: "",
      errors:
        "public/episodes/2025-06-08: the episode there has exact times and this run would " +
        "estimate them — give its --timeline again, or --replace it\n",
    });
    expect(readTree(join(folder, "public"))).toEqual(before);
    expect(await runStation(folder, [...add, "--replace"])).toMatchObject({ exitCode: 0 });
    expect(readEpisode(folder).timing.source).toBe("estimated");
  });

  it("takes the times of a timeline", async () => {
    const folder = createShowFolder({ "timeline.json": renderSmallTimeline() });
    const { output } = await runStation(folder, addTimed);
    expect(output).toContain("6 timed words");
    expect(output).toContain("The times come from timeline.json.");
    const { timing, transcript } = readEpisode(folder);
    expect(timing).toEqual({ source: "sidecar", confidence: 1 });
    expect(transcript[0]?.cues[1]).toEqual({
      text: "AI来了，谷歌也来了！",
      startMs: 500,
      endMs: 1500,
      keywords: [[0, 2]],
      words: [
        [0, 2, 500, 700],
        [2, 4, 700, 900],
        [5, 7, 1200, 1300],
        [7, 10, 1300, 1500],
      ],
    });
    expect(transcript[1]?.cues[0]).toMatchObject({ startMs: 1600, endMs: 1900, words: [] });
  });

  it("estimates within the sound and says so in the file", async () => {
    const folder = createShowFolder();
    await runStation(folder, add);
    const { timing, transcript, silences } = readEpisode(folder);
    expect(timing).toEqual({ source: "estimated", confidence: 0 });
    expect(silences).toEqual([[750, 1250]]);
    const cues = transcript.flatMap((paragraph) => paragraph.cues);
    expect(cues.at(0)?.startMs).toBe(0);
    expect(cues.at(-1)?.endMs).toBe(2000);
    expect(cues.every(({ words }) => words.length === 0)).toBe(true);
  });
});

describe("station add, again", () => {
  it("gives the same bytes for the same input", async () => {
    const [first, second] = [createShowFolder(), createShowFolder()];
    await runStation(first, add);
    await runStation(second, add);
    const read = (folder: string): Buffer =>
      readFileSync(join(folder, "public/episodes/2025-06-08/episode.json"));
    expect(read(second)).toEqual(read(first));
  });

  it("touches no file when it is run again with the same input", async () => {
    const folder = createShowFolder();
    await runStation(folder, add);
    const before = readTree(folder);
    const { exitCode, output } = await runStation(folder, add);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      "Nothing has changed in public/episodes/2025-06-08; no file was touched.",
    );
    expect(readTree(folder)).toEqual(before);
  });

  it("publishes notes whose white space alone has changed", async () => {
    const folder = createShowFolder();
    await runStation(folder, add);
    const respaced = `${smallNotes}\n\n`;
    writeFileSync(join(folder, "notes.md"), respaced);
    await runStation(folder, add);
    const published = join(folder, "public/episodes/2025-06-08/notes.md");
    expect(readFileSync(published, "utf8")).toBe(respaced);
  });

  it("mends an episode from the files in its own folder", async () => {
    const folder = createShowFolder();
    await runStation(folder, add);
    const published = join(folder, "public/episodes/2025-06-08");
    writeFileSync(join(published, "notes.md"), smallNotes.replace("再见", "走吧"));
    const args = ["add", "notes.md", smallWavName, "--force-estimate", "--public", "../.."];
    const result = await runStation(published, args);
    expect(result).toMatchObject({ exitCode: 0, errors: "" });
    expect(readEpisode(folder).transcript[1]?.cues[0]?.text).toBe("走吧。");
  });
});

describe("station add, choices", () => {
  it("takes the id and the public folder that it is given", async () => {
    const folder = createShowFolder();
    const result = await runStation(folder, [...add, "--id", "pilot", "--public", "site"]);
    expect(result.output).toContain("Written to site/episodes/pilot");
    const text = readFileSync(join(folder, "site/episodes/pilot/episode.json"), "utf8");
    expect(text).toContain('"id": "pilot"');
  });

  it("names the sound for what it is, not for what its file is called", async () => {
    const folder = createShowFolder();
    writeFileSync(join(folder, "audio.mp3"), readFileSync(join(folder, "audio.wav")));
    await runStation(folder, ["add", "notes.md", "audio.mp3", "--force-estimate"]);
    expect(readEpisode(folder).audio).toMatchObject({ file: smallWavName, type: "audio/wav" });
  });
});

describe("station add, another show", () => {
  it("replaces another show of that day only when it is told to", async () => {
    const folder = createShowFolder({
      "other.md": smallNotes.replace("小酒馆", "早班车"),
      "other.wav": createWav([{ seconds: 1, tone: 0.3 }]),
    });
    await runStation(folder, add);
    const { exitCode } = await runStation(folder, [
      "add",
      "other.md",
      "other.wav",
      "--replace",
      "--force-estimate",
    ]);
    expect(exitCode).toBe(0);
    expect(readEpisode(folder).title).toBe("早班车 2025/6/8");
  });

  it("asks before another sound takes the place of one, even of the same title", async () => {
    const folder = createShowFolder({
      "renamed.md": smallNotes.replace("小酒馆", "大酒馆"),
      "better.wav": createWav([{ seconds: 1, tone: 0.3 }]),
    });
    await runStation(folder, add);
    const again = ["add", "notes.md", "better.wav", "--force-estimate"];
    const refused = await runStation(folder, again);
    expect(refused.errors).toBe(
      "public/episodes/2025-06-08: “小酒馆 2025/6/8” stands there with another sound — if this is another episode, give it an --id of its own; to put it in that one's place, --replace it\n",
    );
    expect(readEpisode(folder).audio.durationMs).toBe(2000);
    const sound = await runStation(folder, [...again, "--replace"]);
    const title = await runStation(folder, ["add", "renamed.md", "better.wav", "--force-estimate"]);
    expect([sound.exitCode, title.exitCode]).toEqual([0, 0]);
    expect(readEpisode(folder)).toMatchObject({
      title: "大酒馆 2025/6/8",
      audio: { durationMs: 1000 },
    });
  });

  it("names the episode that a corrected date leaves behind", async () => {
    const folder = createShowFolder({ "later.md": smallNotes.replace("6/8", "6/9") });
    await runStation(folder, add);
    const { output } = await runStation(folder, [
      "add",
      "later.md",
      "audio.wav",
      "--force-estimate",
    ]);
    expect(output).toContain(
      "Warning: public/episodes/2025-06-09: the same sound is published as “2025-06-08” too — if that is an earlier try, take it away: npm run station -- remove 2025-06-08\n",
    );
  });

  it("publishes notes with blemishes and warns of each with its line", async () => {
    const blemished = smallNotes.replace("再见。", "再**见。").replace("#谷歌", "#谷歌\n#ai");
    const { exitCode, output } = await runStation(createShowFolder({ "notes.md": blemished }), add);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      "Warning: notes.md:5: a ** in “再**见。” has no partner — close the bold run or remove the mark\n" +
        "Warning: notes.md:9: the tag “#ai” stands in the list twice — remove one\n",
    );
  });
});

describe("station --help", () => {
  it.each([["--help"], ["-h"], ["help"]])("prints the usage for %s", async (flag) => {
    const result = await runStation(createShowFolder(), [flag]);
    expect(result.exitCode).toBe(0);
    expect(result.output).toContain("npm run station -- add <notes> <audio>");
  });
});
