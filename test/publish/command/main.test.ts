import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWav } from "../../support/create-wav.ts";
import { loadPracticeRecording, renderPracticeNotes } from "../../support/practice-recording.ts";
import { runMain } from "../../support/run-main.ts";
import { createShowFolder } from "../../support/run-station.ts";
import { readTree } from "../../support/temporary-folder.ts";

/** Starting takes a while on a machine with other work. */
const timeoutMs = 60_000;

/** Silence that takes no room on the disk. */
function writeSilence(path: string, seconds: number): void {
  const bytes = seconds * 16_000;
  const header = Buffer.from(createWav([]));
  header.writeUInt32LE(bytes, 40);
  writeFileSync(path, header);
  truncateSync(path, 44 + bytes);
}

/** Processes whose command line holds a text, on systems that list them in `/proc`. */
function findProcesses(text: string): string[] {
  const read = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      return "";
    }
  };
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").filter((pid) => /^\d+$/u.test(pid) && read(pid).includes(text));
}

describe("npm run station", () => {
  it("prints to the output stream and exits with 0", async () => {
    const { exitCode, output, errors } = await runMain(createShowFolder(), { args: ["--help"] });
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
    expect(output).toMatch(/^Usage: npm run station/u);
  });

  it("prints a fault to the error stream, without a stack, and exits with 1", async () => {
    expect(await runMain(createShowFolder(), { args: ["add", "lost.md", "audio.wav"] })).toEqual({
      exitCode: 1,
      output: "",
      errors: "lost.md: there is no such file — check its name and folder\n",
    });
  });

  it.each([[], ["--json"]])("prints nothing that steers a terminal: %j", async (...flags) => {
    const steering = "\u001B[2J\u001B]0;x\u0007\u009B31m\u202Etxt";
    const name = `a${steering}.wav`;
    const notes = `# 小酒馆${steering} 2025/6/8\n\n大家好${steering}。\n\n#AI${steering}\n`;
    const folder = createShowFolder({ "notes.md": notes, [name]: "no sound" });
    const add = ["add", "notes.md", "audio.wav", "--force-estimate", ...flags];
    for (const args of [
      add,
      ["add", "notes.md", name, ...flags],
      ["add", ".", "--force-estimate"],
    ]) {
      const { output, errors } = await runMain(folder, { args });
      expect(`${output}${errors}`).toMatch(/^[^\p{Cc}\p{Bidi_C}]+\n/u);
      expect(`${output}${errors}`.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_C}]/u);
    }
  });

  it("writes into public/ where it runs, from files where npm was called", async () => {
    const folder = createShowFolder({ "shows/today.md": "" });
    const result = await runMain(join(folder, "shows"), {
      args: ["add", "notes.md", "audio.wav", "--force-estimate"],
      env: { npm_lifecycle_event: "station", INIT_CWD: folder },
    });
    expect(result).toMatchObject({ exitCode: 0, errors: "decoding the sound …\nwriting …\n" });
    expect(readTree(folder).has("shows/public/episodes/2025-06-08/episode.json")).toBe(true);
  });

  it("prints nothing but one object with --json, and progress beside it", async () => {
    const { exitCode, output, errors } = await runMain(createShowFolder(), {
      args: ["add", "notes.md", "audio.wav", "--force-estimate", "--json"],
    });
    expect({ exitCode, errors }).toEqual({
      exitCode: 0,
      errors: "decoding the sound …\nwriting …\n",
    });
    expect(output.split("\n")).toHaveLength(2);
    expect(JSON.parse(output)).toMatchObject({ version: 1, ok: true });
  });
});

describe("npm run station, stopped", () => {
  it.each(["ffmpeg", "builtin"])(
    "leaves nothing behind while %s decodes",
    async (decoder) => {
      const folder = createShowFolder();
      // Ten hours: at work when the signal comes.
      writeSilence(join(folder, "audio.wav"), 36_000);
      const { exitCode, output, errors } = await runMain(folder, {
        args: ["add", "notes.md", "audio.wav", "--force-estimate", "--decoder", decoder],
        stopsAt: /decoding/u,
      });
      if (errors.includes("there is no ffmpeg")) return;
      expect({ exitCode, output }).toEqual({ exitCode: 130, output: "" });
      expect(errors).toContain("nothing was written");
      expect(readdirSync(folder).toSorted()).toEqual(["audio.wav", "notes.md"]);
      expect(findProcesses(folder)).toEqual([]);
    },
    timeoutMs,
  );

  it.each([/reading the notes/u, /finding the words/u])(
    "leaves nothing behind while it listens: %s",
    async (stopsAt) => {
      const { sentences, audioPath } = loadPracticeRecording("unread-a");
      const notes = renderPracticeNotes(sentences.map(({ text }) => text));
      const folder = createShowFolder({ "notes.md": notes });
      const { exitCode, output } = await runMain(folder, {
        args: ["add", "notes.md", audioPath, "--no-sidecar"],
        stopsAt,
      });
      expect({ exitCode, output }).toEqual({ exitCode: 130, output: "" });
      expect(readdirSync(folder).toSorted()).toEqual(["audio.wav", "notes.md"]);
    },
    timeoutMs,
  );

  it(
    "leaves all or nothing behind while it writes",
    async () => {
      const folder = createShowFolder();
      writeSilence(join(folder, "audio.wav"), 3600);
      const { exitCode } = await runMain(folder, {
        args: ["add", "notes.md", "audio.wav", "--force-estimate"],
        stopsAt: /writing/u,
      });
      const published = "public/episodes/2025-06-08";
      const written = [
        "public",
        "public/episodes",
        published,
        `${published}/audio.wav`,
        `${published}/episode.json`,
        `${published}/notes.md`,
      ];
      const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
      const sounds = names.filter((name) => name.endsWith(".wav"));
      // The signal may come when the folder stands already.
      expect([0, 130]).toContain(exitCode);
      expect(names).toEqual(["audio.wav", "notes.md", ...(exitCode === 130 ? [] : written)]);
      expect(new Set(sounds.map((name) => statSync(join(folder, name)).size)).size).toBe(1);
    },
    timeoutMs,
  );
});
