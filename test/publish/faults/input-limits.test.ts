import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkNotesLimits } from "#publish/notes/check-notes-limits.ts";
import { parseMarkdown } from "#publish/notes/markdown-tree.ts";
import { createWav, smallWav } from "../../support/create-wav.ts";
import { addCommand } from "../../support/fault-case.ts";
import { createShowFolder, runStation, smallNotes } from "../../support/run-station.ts";

/** So long may any of these keep the processor; most take some milliseconds. What other work a machine does is not counted. */
const mostMs = 2000;

async function addFaulty(
  files: Readonly<Record<string, string | Uint8Array>>,
  prepare: (folder: string) => Promise<void> | void = () => {},
): Promise<string> {
  const folder = createShowFolder(files);
  await prepare(folder);
  const before = process.cpuUsage();
  const { exitCode, output, errors } = await runStation(folder, addCommand);
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: "" });
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(mostMs);
  return errors;
}

function changeWav(write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(smallWav);
  write(bytes);
  return bytes;
}

const past = (quoted: string, expected: string): string =>
  `it has ${quoted}, and no more than ${expected} is read — check that it is the right file, or make it smaller\n`;

describe("station add, inputs past a limit", () => {
  it.each([
    ["50 MB of notes", "大家好。\n".repeat(4_000_000), `notes.md: ${past("52 MB", "1 MB")}`],
    [
      "80 kB of brackets",
      `# A 2025/6/8\n\n${"[".repeat(80_000)}\n\n#AI\n`,
      `notes.md:3: ${past("80000 square brackets in one paragraph", "1000")}`,
    ],
    [
      "brackets in many paragraphs",
      `# A 2025/6/8\n\n${`${"[".repeat(900)}\n\n`.repeat(20)}#AI\n`,
      `notes.md:25: ${past("10800 square brackets in all", "10000")}`,
    ],
    [
      "2,000 paragraphs in 30 quotes each",
      `# A 2025/6/8\n\n${`${"> ".repeat(30)}x\n\n`.repeat(2000)}#AI\n`,
      `notes.md:103: ${past("1530 quotes in quotes and lists in lists", "1500")}`,
    ],
    [
      "quotes that go on without their marks",
      `# A 2025/6/8\n\n${"> ".repeat(30)}x\n${"y\n".repeat(30_000)}\n#AI\n`,
      `notes.md:1474: ${past("1501 quotes in quotes and lists in lists", "1500")}`,
    ],
    [
      "500 lists in one another",
      `# A 2025/6/8\n\n${Array.from({ length: 500 }, (_, depth) => `${"  ".repeat(depth)}- x\n`).join("")}\n#AI\n`,
      `notes.md:58: ${past("1504 quotes in quotes and lists in lists", "1500")}`,
    ],
    [
      "900,000 spaces in a row",
      `# A 2025/6/8\n\n好${" ".repeat(900_000)}。\n`,
      `notes.md:3: ${past("900000 spaces in a row", "500")}`,
    ],
    [
      "a tag of 800 kB",
      `${smallNotes}${"#a".repeat(400_000)}\n`,
      `notes.md: ${past("799999 characters in one tag", "200")}`,
    ],
    [
      "more tags than a site has pages for",
      `${smallNotes}${Array.from({ length: 1001 }, (_, index) => `#x${index} `).join("")}\n`,
      `notes.md: ${past("1003 tags", "1000")}`,
    ],
  ])("refuses %s", async (_, notes, errors) => {
    expect(await addFaulty({ "notes.md": notes })).toBe(errors);
  });

  it.each([
    [
      "a rate of 0",
      (bytes: Buffer) => bytes.writeUInt32LE(0, 24),
      "0 Hz, which is not 4000 to 768000 Hz",
    ],
    [
      "a rate of 1",
      (bytes: Buffer) => bytes.writeUInt32LE(1, 24),
      "1 Hz, which is not 4000 to 768000 Hz",
    ],
    [
      "65,535 channels",
      (bytes: Buffer) => bytes.writeUInt16LE(65_535, 22),
      "65535 channels, which is not 1 to 32",
    ],
    [
      "no channels",
      (bytes: Buffer) => bytes.writeUInt16LE(0, 22),
      "0 channels, which is not 1 to 32",
    ],
  ])("refuses a WAV header with %s", async (_, change, says) => {
    const errors = await addFaulty({ "audio.wav": changeWav((bytes) => void change(bytes)) });
    expect(errors).toBe(`audio.wav: its header says ${says} — export the sound again\n`);
  });

  it.each(["&a ", "! "])("refuses front matter of 50,000 times %j", async (mark) => {
    const notes = `---\ntags: ${mark.repeat(50_000)}\n---\n${smallNotes}`;
    expect(await addFaulty({ "notes.md": notes })).toMatch(
      /^notes\.md:2: the front matter cannot/u,
    );
  });

  it("refuses a caption of megabytes", async () => {
    const vtt = `WEBVTT\n\n00:00.100 --> 00:00.500\n${"&".repeat(5_000_000)}\n`;
    expect(await addFaulty({ "audio.vtt": vtt })).toMatch(
      /^audio\.vtt: it has \d+ characters in one/u,
    );
  });

  it("refuses a sidecar whose brackets stand in brackets without end", async () => {
    const errors = await addFaulty({
      "audio.timeline.json": `{"version":1,"sentences":[{"startMs":\n${"[".repeat(100_000)}`,
    });
    expect(errors).toContain(
      "audio.timeline.json:2: brackets stand in brackets more than 200 times",
    );
  });

  it("reads as many quotes as are allowed, and a long list", async () => {
    const quotes = "> 大家好。\n\n".repeat(1400);
    const notes = smallNotes.replace("再见。", `${quotes}${"- 再见。\n".repeat(500)}`);
    const before = process.cpuUsage();
    parseMarkdown(notes);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(mostMs);
    checkNotesLimits(notes, "notes.md");
  });

  it.each([
    [
      "addresses in one paragraph",
      "a@b.c www.d.e ".repeat(1001),
      "2002 addresses in one paragraph",
    ],
    ["lines in one paragraph", "大家好。\n".repeat(5001), "5001 lines in one paragraph"],
    ["paragraphs", "大家好。\n\n".repeat(10_001), "20001 lines in all"],
    ["tags in tags", "<b>\n".repeat(501), "501 tags in each other"],
  ])("refuses more %s than a parser reads in time", (_, notes, quoted) => {
    expect(() => checkNotesLimits(notes, "notes.md")).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ code: "past-limit", quoted })],
      }),
    );
  });

  it("reads 20,000 characters that are written by number or name", () => {
    const before = process.cpuUsage();
    parseMarkdown("&#0;&nosuch;".repeat(10_000));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(mostMs);
  });

  it("reads a tag that stands there 300,000 times, and says so once", async () => {
    const folder = createShowFolder({ "notes.md": `${smallNotes}${"#a ".repeat(300_000)}\n` });
    const before = process.cpuUsage();
    const { output } = await runStation(folder, [...addCommand, "--force-estimate"]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(mostMs);
    expect(output.split("Warning:")).toHaveLength(2);
    expect(output).toContain("notes.md:9: the tag “#a” stands in the list twice — remove one");
  });

  it("reads a tag line of 20 kB of separators", async () => {
    const notes = smallNotes.replace("#谷歌", `#谷歌${", ".repeat(10_000)}`);
    const folder = createShowFolder({ "notes.md": notes });
    const before = process.cpuUsage();
    const { exitCode } = await runStation(folder, [...addCommand, "--force-estimate"]);
    expect(exitCode).toBe(0);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(mostMs);
  });
});

describe("station add, what is no file", () => {
  const cannot = (name: string, kind: string): string =>
    `${name}: the file cannot be read (${kind}) — check that it is a file and that you may read it`;

  it.each(["notes.md", "audio.wav", "audio.vtt"])("refuses a pipe named %s", async (name) => {
    const errors = await addFaulty({}, (folder) => {
      execFileSync("rm", ["-f", name], { cwd: folder });
      execFileSync("mkfifo", [name], { cwd: folder });
    });
    expect(errors).toContain(cannot(name, "it is a pipe"));
  });

  it("refuses a device, a socket and a folder", async () => {
    const replace = (command: readonly string[]) => (folder: string) => {
      execFileSync("rm", ["-f", "audio.wav"], { cwd: folder });
      execFileSync(command[0] ?? "", command.slice(1), { cwd: folder });
    };
    expect(await addFaulty({}, replace(["ln", "-s", "/dev/zero", "audio.wav"]))).toContain(
      cannot("audio.wav", "it is a device"),
    );
    const listen = async (folder: string): Promise<void> => {
      execFileSync("rm", ["-f", "audio.wav"], { cwd: folder });
      const server = createServer().listen(join(folder, "audio.wav"));
      onTestFinished(() => void server.close());
      await once(server, "listening");
    };
    expect(await addFaulty({}, listen)).toContain(cannot("audio.wav", "it is a socket"));
    expect(
      await addFaulty({}, (folder) => {
        execFileSync("rm", ["-f", "notes.md"], { cwd: folder });
        mkdirSync(join(folder, "notes.md"));
      }),
    ).toContain(cannot("notes.md", "EISDIR"));
  });

  it.each([
    ["public/station.json", "it is a pipe"],
    ["public/episodes/2025-06-08/episode.json", "it is a pipe"],
    ["public/episodes/2025-06-08/notes.md", "it is a pipe"],
    ["public/episodes/2025-06-08/audio-0123456789abcdef.wav", "it is a pipe"],
    ["public/episodes/2025-06-08/more.txt", "it is a pipe"],
  ])("refuses a pipe at %s before it listens", async (name, kind) => {
    const errors = await addFaulty({ [name]: "" }, (folder) => {
      execFileSync("rm", [name], { cwd: folder });
      execFileSync("mkfifo", [name], { cwd: folder });
    });
    expect(errors).toBe(`${cannot(name, kind)}\n`);
  });

  it("refuses a show that cannot be read, because an episode keeps what it is called by", async () => {
    const station = "public/station.json";
    expect(await addFaulty({ [station]: "{" })).toMatch(
      /^public\/station\.json:1: the file is not/u,
    );
    expect(await addFaulty({ [station]: "[".repeat(80_000) })).toMatch(
      /^public\/station\.json:1: brackets stand in brackets/u,
    );
    const named = JSON.stringify({ version: 1, guid: 7 });
    expect(await addFaulty({ [station]: named })).toMatch(
      /^public\/station\.json:1: “guid” is not/u,
    );
  });

  it.each(["pipe", "folder", "nothing"])("goes without a picture that is a %s", async (kind) => {
    const notes = `---\ncover: own.png\n---\n${smallNotes.replace("再见。", "![图](in.png)\n\n再见。")}`;
    const folder = createShowFolder({ "notes.md": notes });
    for (const name of ["own.png", "in.png"]) {
      if (kind === "pipe") execFileSync("mkfifo", [name], { cwd: folder });
      if (kind === "folder") mkdirSync(join(folder, name));
    }
    const { exitCode, output } = await runStation(folder, addCommand);
    expect(exitCode).toBe(0);
    for (const name of ["own.png", "in.png"]) {
      expect(output).toContain(
        `notes.md: its picture “${name}” was left out, because it is no picture file beside the notes — put a png, jpg, webp, gif or avif there, or take it out`,
      );
    }
  });

  it("takes a long sound", async () => {
    const folder = createShowFolder({ "audio.wav": createWav([{ seconds: 60, tone: 0.1 }]) });
    const { exitCode } = await runStation(folder, [...addCommand, "--force-estimate"]);
    expect(exitCode).toBe(0);
  });
});
