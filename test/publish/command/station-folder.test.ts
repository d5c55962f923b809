import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stationResultFormat } from "#publish/command/station-result.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { createWav, smallWav } from "../../support/create-wav.ts";
import { runMain } from "../../support/run-main.ts";
import { createShowFolder, runStation, smallNotes } from "../../support/run-station.ts";
import { readTree } from "../../support/temporary-folder.ts";

/** Processes take a second or more to start. */
const timeoutMs = 120_000;

function createNotes(date: string): string {
  return smallNotes.replace("2025/6/8", date);
}

const addShows = ["add", "shows", "--force-estimate"];

describe("station add <folder>", () => {
  // One test, because every process takes its time.
  it(
    "publishes every pair, says what became of each, and is not stopped by one at fault",
    async () => {
      const folder = createShowFolder({
        "shows/-a.md": createNotes("2025/6/8"),
        "shows/-a.wav": smallWav,
        "shows/2025-06-09/notes.md": createNotes("2025/6/9").replace("再见。", "再**见。"),
        "shows/2025-06-09/audio.wav": createWav([{ seconds: 1, tone: 0.3 }]),
        "shows/bad.md": "bad\n",
        "shows/bad.wav": smallWav,
        "shows/dull.md": createNotes("2025/6/10"),
        "shows/dull.mp3": "no sound",
        "shows/lone.md": createNotes("2025/6/11"),
        "shows/twin-1.md": createNotes("2025/6/12"),
        "shows/twin-1.wav": smallWav,
        "shows/twin-2.md": createNotes("2025/6/12"),
        "shows/twin-2.wav": smallWav,
      });
      const { exitCode, output, errors } = await runMain(folder, { args: addShows });
      const twin = (own: number, other: number): string =>
        `shows/twin-${own}.md: its date “2025-06-12” is also that of “shows/twin-${other}.md”, and would be the id of both — publish one of them alone, with --id`;
      expect(exitCode).toBe(1);
      expect(output.split("\n")).toEqual([
        "-a · 小酒馆 2025/6/8 · published: public/episodes/2025-06-08",
        "2025-06-09 · 小酒馆 2025/6/9 · published: public/episodes/2025-06-09",
        "  Warning: shows/2025-06-09/notes.md:5: a ** in “再**见。” has no partner — close the bold run or remove the mark",
        "bad · failed",
        "  shows/bad.md: no date is known for it — give it with --date 2025-06-08",
        "dull · failed",
        "  shows/dull.mp3: the file holds no sound — give an mp3, m4a, aac, ogg, opus, wav or flac file",
        "twin-1 · failed",
        `  ${twin(1, 2)}`,
        "twin-2 · failed",
        `  ${twin(2, 1)}`,
        "Warning: shows/lone.md: passed over, because there is no sound to it",
        "6 pairs: 2 published, 0 unchanged, 4 failed.",
        "",
      ]);
      // Told before the work begins, then a line for each that is done.
      const lines = errors.trim().split("\n");
      expect(lines.slice(0, 2)).toEqual([twin(1, 2), twin(2, 1)]);
      expect(lines.slice(2).map((line) => line.slice(0, 9))).toEqual([
        "1 of 4 · ",
        "2 of 4 · ",
        "3 of 4 · ",
        "4 of 4 · ",
      ]);
      expect(readdirSync(join(folder, "public/episodes")).toSorted()).toEqual([
        "2025-06-08",
        "2025-06-09",
      ]);
    },
    timeoutMs,
  );

  it(
    "writes what a pair alone would write, and nothing the second time",
    async () => {
      const folder = createShowFolder({ "shows/a.md": smallNotes, "shows/a.wav": smallWav });
      const args = [...addShows, "--public", "site", "--jobs", "1", "--decoder", "builtin"];
      expect(await runMain(folder, { args })).toMatchObject({ exitCode: 0 });
      const before = readTree(join(folder, "site"));
      const alone = ["add", "shows/a.md", "shows/a.wav", "--force-estimate", "--public", "site"];
      expect((await runStation(folder, alone)).output).toContain("Nothing has changed");
      const { exitCode, output } = await runMain(folder, { args: [...args, "--json"] });
      expect(exitCode).toBe(0);
      const result = parseJsonFile(stationResultFormat, { shownPath: "output", text: output });
      expect(result.episodes.map(({ id, isChanged }) => [id, isChanged])).toEqual([
        ["2025-06-08", false],
      ]);
      expect(readTree(join(folder, "site"))).toEqual(before);
    },
    timeoutMs,
  );
});

/** Ctrl+C reaches the children alone. */
const deafToStop = encodeURIComponent(`if (!process.env.STATION_PARENT) {
  const { on } = process;
  process.on = (name, listener) => on.call(process, name, name === "SIGINT" ? () => {} : listener);
}`);

describe("station add <folder>, trouble", () => {
  it.each([
    ["", undefined],
    [", also where it hears of it after them", deafToStop],
  ])(
    "ends all children when it is stopped%s, and leaves nothing half written",
    async (_when, preload) => {
      const folder = createShowFolder({
        "shows/a.md": createNotes("2025/6/8"),
        "shows/a.wav": smallWav,
        "shows/b.md": createNotes("2025/6/9"),
        "shows/b.wav": smallWav,
      });
      // A decoder that never ends, and leaves word of itself.
      const pids = join(folder, "pids");
      writeFileSync(
        join(folder, "ffmpeg"),
        `#!/bin/sh\n[ "$1" = "-version" ] && exit 0\necho $$ >> "${pids}"\nexec sleep 600\n`,
      );
      chmodSync(join(folder, "ffmpeg"), 0o755);
      const { exitCode, output, errors } = await runMain(folder, {
        args: addShows,
        env: { PATH: `${folder}:${process.env["PATH"] ?? ""}` },
        ...(preload !== undefined && { preload }),
        stopsWhen: () =>
          existsSync(pids) && readFileSync(pids, "utf8").trim().split("\n").length === 2,
      });
      expect({ exitCode, output }).toEqual({ exitCode: 130, output: "" });
      expect(errors).toContain("of the pairs 0 are published");
      expect(existsSync(join(folder, "public"))).toBe(false);
      for (const pid of readFileSync(pids, "utf8").trim().split("\n")) {
        expect(() => process.kill(Number(pid), 0)).toThrow("ESRCH");
      }
    },
    timeoutMs,
  );

  it(
    "BAD: crashed, of one pair alone",
    async () => {
      const folder = createShowFolder({ "shows/a.md": smallNotes, "shows/a.wav": smallWav });
      const { exitCode, output } = await runMain(folder, {
        args: addShows,
        preload: 'if (process.env.STATION_PARENT) throw new Error("out of memory");',
      });
      expect(exitCode).toBe(1);
      expect(output).toContain(
        "  shows/a.md: the work on it broke off (“Error: out of memory”) — run the command with this pair alone\n",
      );
    },
    timeoutMs,
  );

  it(
    "BAD: crashed, amid others that the same process works on",
    async () => {
      const folder = createShowFolder(
        Object.fromEntries(
          ["6/8", "6/9", "6/10"].flatMap((day, index) => [
            [`shows/${index}.md`, createNotes(`2025/${day}`)],
            [`shows/${index}.wav`, smallWav],
          ]),
        ),
      );
      const pids = join(folder, "pids");
      // Each process tells its number, and ends when it opens the second pair.
      const preload = `import fs from"node:fs";import{syncBuiltinESMExports}from"node:module";
        if(process.env.STATION_PARENT){fs.appendFileSync(${JSON.stringify(pids)},process.pid+"\\n");
        const read=fs.promises.readFile;fs.promises.readFile=(path,...rest)=>{
        if(String(path).endsWith("1.md"))process.kill(process.pid,"SIGKILL");return read(path,...rest)};
        syncBuiltinESMExports()}`;
      const { exitCode, output } = await runMain(folder, {
        args: [...addShows, "--jobs", "1"],
        preload: encodeURIComponent(preload),
      });
      expect(exitCode).toBe(1);
      expect(output).toContain("shows/1.md: the work on it broke off (“stopped by SIGKILL”)");
      expect(readdirSync(join(folder, "public/episodes")).toSorted()).toEqual([
        "2025-06-08",
        "2025-06-10",
      ]);
      expect(readFileSync(pids, "utf8").trim().split("\n")).toHaveLength(2);
    },
    timeoutMs,
  );

  it("BAD: no-pairs", async () => {
    const folder = createShowFolder({ "shows/a.md": smallNotes });
    const { exitCode, errors } = await runStation(folder, addShows);
    expect(exitCode).toBe(1);
    expect(errors.split("\n")).toEqual([
      "shows: there are no notes with a sound of the same name in it — name them like a.md and a.mp3, or give each pair a folder of its own",
      "shows/a.md: passed over, because there is no sound to it",
      "",
    ]);
  });
});
