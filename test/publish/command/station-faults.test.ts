import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWav } from "../../support/create-wav.ts";
import { addCommand, runFaultCase, type FaultCase } from "../../support/fault-case.ts";
import { createShowFolder, runStation, smallNotes } from "../../support/run-station.ts";
import { readTree } from "../../support/temporary-folder.ts";

/** Another show of the same day, with another title and another sound. */
const otherShow = {
  "other.md": smallNotes.replace("小酒馆", "早班车"),
  "other.wav": createWav([{ seconds: 1, tone: 0.3 }]),
};

/** A sound file that browsers do not play: AIFF without samples. */
const aiff = Buffer.from(
  `464f524d 0000002e 41494646
   434f4d4d 00000012 0001 00000000 0010 400bfa00000000000000
   53534e44 00000008 00000000 00000000`.replaceAll(/\s/gu, ""),
  "hex",
);

const faults: readonly FaultCase[] = [
  {
    code: "no-title",
    files: { "notes.md": "2025/6/8。大家好。\n\n再见。\n" },
    args: [...addCommand, "--date", "2025-06-08"],
    says: 'notes.md: there is no title — begin the notes with a line like "# My show 2025/6/8", or give it with --title',
  },
  {
    code: "no-date",
    files: { "notes.md": smallNotes.replace("6/8", "2/30") },
    says: "notes.md: neither the title “小酒馆 2025/2/30” nor the names of the files have a date like 2025/6/8 that exists — add one, or give it with --date",
  },
  {
    code: "ambiguous-date",
    files: { "notes.md": smallNotes.replace("2025/6/8", "7/2/2025") },
    says: "notes.md: “7/2/2025” may be two days, because some put the month first — say which with --date, e.g. --date 2025-07-02",
  },
  {
    code: "bad-date",
    args: [...addCommand, "--date", "tomorrow"],
    says: "station: “tomorrow” is no date — write year, month and day, e.g. --date 2025-06-08",
  },
  {
    code: "bad-front-matter",
    files: { "notes.md": `---\ntitle: [a\n---\n${smallNotes}` },
    says: 'notes.md:2: the front matter cannot be read at “title: [a” — write it like "tags: [AI, fonts]", with text that holds a colon in quotation marks',
  },
  {
    code: "bad-toml",
    files: { "notes.md": `+++\ntitle = a\n+++\n${smallNotes}` },
    says: 'notes.md:2: the front matter cannot be read at “title = a” — write it like tags = ["AI", "fonts"], with text in quotation marks',
  },
  {
    code: "empty-transcript",
    files: { "said.txt": "\n" },
    args: [...addCommand, "--transcript", "said.txt"],
    says: "said.txt: nothing is spoken in this transcript — give another file",
  },
  {
    code: "unknown-command",
    args: ["destroy", "2025-06-08"],
    says: 'station: there is no command “destroy” — use "add" or "--help"',
  },
  {
    code: "unknown-flag",
    args: [...addCommand, "--force"],
    says: 'station: there is no flag “--force” — see "--help" for those there are',
  },
  {
    code: "missing-value",
    args: [...addCommand, "--id", "--replace"],
    says: "station: nothing stands behind “--id” — write its value there",
  },
  {
    code: "missing-argument",
    args: ["add", "notes.md"],
    says: 'station: the file with the sound is missing — see "--help" for an example',
  },
  {
    code: "extra-argument",
    args: [...addCommand, "more.wav"],
    says: "station: “more.wav” is one argument too many — put names with spaces in quotation marks",
  },
  {
    code: "wrong-flag (for one pair)",
    args: ["add", ".", "--timeline", "timeline.json"],
    says: 'station: “--timeline” belongs to one pair — leave it out, or see "--help"',
  },
  {
    code: "wrong-flag (for a folder)",
    args: [...addCommand, "--jobs", "2"],
    says: 'station: “--jobs” belongs to a folder — leave it out, or see "--help"',
  },
  ...[["add", "."], addCommand].map((args) => ({
    code: `wrong-flag (for a sound elsewhere: ${args.join(" ")})`,
    args: [...args, "--listen"],
    says: 'station: “--listen” belongs to a sound on another host — leave it out, or see "--help"',
  })),
  {
    code: "bad-number",
    args: ["add", ".", "--jobs", "0"],
    says: "station: “0” is no number of jobs — write a whole number from 1 on",
  },
  {
    code: "bad-decoder",
    args: [...addCommand, "--decoder", "vlc"],
    says: "station: there is no decoder “vlc” — write ffmpeg or builtin, or nothing",
  },
  {
    code: "missing-file (folder)",
    args: ["add", "lost"],
    says: "lost: there is no such file — check its name and folder",
  },
  {
    code: "bad-id",
    args: [...addCommand, "--id", "../../x"],
    says: "station: “../../x” cannot be an id — use lower-case letters, digits and inner hyphens, e.g. 2025-06-08-b",
  },
  {
    code: "missing-file (notes)",
    args: ["add", "lost.md", "audio.wav"],
    says: "lost.md: there is no such file — check its name and folder",
  },
  {
    code: "missing-file (sound)",
    args: ["add", "notes.md", "lost.wav"],
    says: "lost.wav: there is no such file — check its name and folder",
  },
  {
    code: "missing-file (timeline)",
    args: [...addCommand, "--timeline", "timeline.json"],
    says: "timeline.json: there is no such file — check its name and folder",
  },
  {
    code: "unreadable-file (notes)",
    args: ["add", ".", "audio.wav"],
    says: ".: the file cannot be read (EISDIR) — check that it is a file and that you may read it",
  },
  {
    code: "unreadable-file (sound)",
    args: ["add", "notes.md", "."],
    says: ".: the file cannot be read (EISDIR) — check that it is a file and that you may read it",
  },
  {
    code: "not-text",
    files: { "notes.md": Buffer.from("# \xFF\xFE", "latin1") },
    says: "notes.md: the file is not UTF-8 text — save it as UTF-8",
  },
  {
    code: "not-audio",
    args: ["add", "notes.md", "notes.md"],
    says: "notes.md: the file holds no sound — give an mp3, m4a, aac, ogg, opus, wav or flac file",
  },
  {
    code: "unsupported-audio",
    files: { "audio.wav": aiff },
    says: "audio.wav: browsers do not play “PCM in AIFF” — give an mp3, m4a, aac, ogg, opus, wav or flac file",
  },
  {
    code: "damaged-audio",
    files: { "audio.wav": createWav([]) },
    says: "audio.wav: the sound cannot be decoded — export it again, then give an mp3, m4a, aac, ogg, opus, wav or flac file",
  },
  {
    code: "cannot-write",
    args: [...addCommand, "--public", "notes.md"],
    says: "notes.md/episodes/2025-06-08: nothing can be written there (ENOTDIR) — a file stands where a folder is needed: move it away",
  },
];

describe("station, faults", () => {
  it.each(faults)("BAD: $code", async (fault) => {
    const { exitCode, output, errors, before, after } = await runFaultCase(fault);
    expect({ exitCode, output, errors }).toEqual({
      exitCode: 1,
      output: "",
      errors: `${fault.says}\n`,
    });
    expect(after).toEqual(before);
  });

  it("BAD: id-taken", async () => {
    const folder = createShowFolder(otherShow);
    await runStation(folder, addCommand);
    const before = readTree(folder);
    const { exitCode, errors } = await runStation(folder, [
      "add",
      "other.md",
      "other.wav",
      "--force-estimate",
    ]);
    expect(exitCode).toBe(1);
    expect(errors).toBe(
      "public/episodes/2025-06-08: “小酒馆 2025/6/8” stands there with another title and sound than “早班车 2025/6/8” — choose another place with --id, or --replace it\n",
    );
    expect(readTree(folder)).toEqual(before);
  });

  it("BAD: interrupted", async () => {
    const folder = createShowFolder();
    const before = readTree(folder);
    const result = await runStation(folder, addCommand, AbortSignal.abort());
    expect(result).toEqual({
      exitCode: 130,
      output: "",
      errors: "station: stopped before the end — nothing was written; run the command again\n",
    });
    expect(readTree(folder)).toEqual(before);
  });

  it("lists every fault of the notes", async () => {
    const { errors } = await runStation(createShowFolder({ "notes.md": "好。\n" }), addCommand);
    expect(errors.split("\n").map((line) => line.slice(0, 26))).toEqual([
      "notes.md: there is no titl",
      "notes.md: no date is known",
      "",
    ]);
  });
});

describe("station, a folder that stands already", () => {
  it("leaves a file that stands in place of the folder where it is", async () => {
    const folder = createShowFolder({ "public/episodes/2025-06-08": "a stray file" });
    const before = readTree(folder);
    const { exitCode, errors } = await runStation(folder, addCommand);
    expect(exitCode).toBe(1);
    expect(errors).toContain("public/episodes/2025-06-08: nothing can be written there (ENOTDIR)");
    expect(readTree(folder)).toEqual(before);
  });

  it("takes another title and sound for another show though its episode file is lost", async () => {
    const folder = createShowFolder(otherShow);
    await runStation(folder, addCommand);
    rmSync(join(folder, "public/episodes/2025-06-08/episode.json"));
    const { errors } = await runStation(folder, [
      "add",
      "other.md",
      "other.wav",
      "--force-estimate",
    ]);
    expect(errors).toContain("“小酒馆 2025/6/8” stands there");
  });

  it("fills a folder that holds no sound yet", async () => {
    const folder = createShowFolder();
    mkdirSync(join(folder, "public/episodes/2025-06-08"), { recursive: true });
    expect(await runStation(folder, addCommand)).toMatchObject({ exitCode: 0 });
  });
});
