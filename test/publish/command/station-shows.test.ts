import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEpisode } from "../../support/read-published.ts";
import { createShowFolder, runStation, smallNotes } from "../../support/run-station.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/notes");

const showNotes = `---
number: 83
people:
  - { name: Maya Chen, role: host, url: "https://maya.example" }
---
# Deep Pixel 83 (June 8, 2025)

Maya talks to [Robert Hale](https://hale.example) about fonts. Mail hi@deep.example.

![A grid](grid.png)

## Chapters

00:00 Intro
00:01 Fonts

## Links

- [Topaz](https://topaz.example/font)
- [Bad](javascript:alert(1))

#fonts
`;

const captions = `WEBVTT

00:00.100 --> 00:00.900
<v Maya>Welcome<00:00.300> to<00:00.500> the<00:00.700> show.

00:01.000 --> 00:01.900
<v Robert Hale>I<00:01.200> drew<00:01.400> Topaz.
`;

describe("station add, an interview", () => {
  it("publishes show notes as notes and captions as the transcript, with speakers", async () => {
    const folder = createShowFolder({
      "notes.md": showNotes,
      "audio.vtt": captions,
      "grid.png": "picture",
    });
    // Nothing is spoken in this sound: its captions are taken at their word.
    const { exitCode, output, errors } = await runStation(folder, [
      "add",
      "notes.md",
      "audio.wav",
      "--force-estimate",
    ]);
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
    expect(output).toContain("2 speakers · 2 links\n");
    expect(output).toContain("The notes are shown as notes, the transcript is read along.");
    const episode = readEpisode(folder);
    expect(episode).toMatchObject({
      title: "Deep Pixel 83 (June 8, 2025)",
      number: 83,
      script: "transcript",
      tags: ["fonts"],
      people: [
        { name: "Maya Chen", role: "host", url: "https://maya.example/" },
        { name: "Robert Hale" },
      ],
      stories: [
        { title: "Intro", startMs: 0, endMs: 1000 },
        { title: "Fonts", startMs: 1000, endMs: 2000 },
      ],
    });
    expect(
      episode.transcript.map(({ speaker, story, cues }) => [speaker, story, cues[0]?.text]),
    ).toEqual([
      [0, 0, "Welcome to the show."],
      [1, 1, "I drew Topaz."],
    ]);
    expect(episode.transcript[1]?.cues[0]?.words).toHaveLength(3);
    // The second link is spoken of at its word; what is no web address is text.
    expect(episode.notes?.links).toEqual([
      { title: "Topaz", url: "https://topaz.example/font", startMs: 1400 },
      { title: "Robert Hale", url: "https://hale.example/" },
    ]);
    const blocks = JSON.stringify(episode.notes?.blocks);
    expect(blocks).toContain('{"text":"00:01","startMs":1000}');
    expect(blocks).toContain('{"type":"image","file":"grid.png","alt":"A grid"}');
    expect(blocks).not.toContain("javascript:");
    expect(readFileSync(join(folder, "public/episodes/2025-06-08/grid.png"), "utf8")).toBe(
      "picture",
    );
    const again = await runStation(folder, ["add", "notes.md", "audio.wav", "--force-estimate"]);
    expect(again.output).toContain("Nothing has changed");
  });

  it("publishes a sound alone, and one whose notes nobody speaks", async () => {
    const folder = createShowFolder({ "notes.md": showNotes });
    const flags = ["--date", "2025-06-09", "--title", "A sound"];
    const alone = await runStation(folder, ["add", "audio.wav", ...flags]);
    expect(alone).toMatchObject({ exitCode: 0, errors: "" });
    expect(readEpisode(folder, "2025-06-09")).toMatchObject({
      title: "A sound",
      script: "none",
      stories: [{ title: "A sound", startMs: 0, endMs: 2000 }],
      transcript: [],
    });
    const silent = await runStation(folder, ["add", "notes.md", "audio.wav", "--no-transcript"]);
    expect(silent).toMatchObject({ exitCode: 0, errors: "" });
    expect(silent.output).toContain("There is no transcript");
    expect(readEpisode(folder)).toMatchObject({ script: "none", transcript: [] });
  });

  it("takes what is typed over what is written, and puts several on one day by --id", async () => {
    const folder = createShowFolder();
    const add = ["add", "notes.md", "audio.wav", "--force-estimate"];
    const typed = ["--id", "late", "--date", "8 June 2025", "--number", "7", "--season", "2"];
    await runStation(folder, [...add, ...typed, "--language", "zh-TW", "--title", "夜话"]);
    expect(readEpisode(folder, "late")).toMatchObject({
      id: "late",
      title: "夜话",
      date: "2025-06-08",
      number: 7,
      season: 2,
      language: "zh-TW",
    });
  });

  it("takes the date of the file's name where the notes have none", async () => {
    const folder = createShowFolder({ "20250610-late.md": smallNotes.replace(" 2025/6/8", "") });
    const add = ["add", "20250610-late.md", "audio.wav", "--force-estimate"];
    expect(await runStation(folder, add)).toMatchObject({ exitCode: 0, errors: "" });
    expect(readEpisode(folder, "2025-06-10").title).toBe("小酒馆");
  });
});

describe("station add, decided by listening", () => {
  const timeoutMs = 240_000;

  async function add(name: string) {
    const folder = createShowFolder({
      "today.md": readFileSync(join(fixtures, `${name}.md`)),
      "today.opus": readFileSync(join(fixtures, "en.opus")),
    });
    const { exitCode, output, errors } = await runStation(folder, [
      "add",
      "today.md",
      "today.opus",
    ]);
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
    return { output, episode: readEpisode(folder) };
  }

  it(
    "takes notes that are heard for the script",
    async () => {
      const { episode } = await add("en-25-speakers-bold");
      expect(episode.script).toBeUndefined();
      expect(episode.transcript).toHaveLength(5);
      expect(episode.people?.map(({ name }) => name)).toEqual(["Maya", "Robert Hale"]);
    },
    timeoutMs,
  );

  it(
    "shows notes that are not heard, and their links",
    async () => {
      const { episode, output } = await add("en-06-shownotes-not-transcript");
      expect(episode).toMatchObject({ script: "none", transcript: [] });
      expect(output).toContain("Of the notes 0 % are heard: they are shown as notes.");
      expect(episode.notes?.links.map(({ title }) => title)).toEqual([
        "Robert's site",
        "The Amiga font editor",
        "Pixelhost",
      ]);
    },
    timeoutMs,
  );
});
