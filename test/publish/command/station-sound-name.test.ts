import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWav, smallWavName } from "../../support/create-wav.ts";
import { createShowFolder, runStation, smallNotes } from "../../support/run-station.ts";
import { readTree } from "../../support/temporary-folder.ts";

const add = ["add", "notes.md", "audio.wav", "--force-estimate"];

function readSoundName(folder: string): string {
  const text = readFileSync(join(folder, "public/episodes/2025-06-08/episode.json"), "utf8");
  return /"audio": \{"file":"([^"]+)"/u.exec(text)?.[1] ?? "";
}

describe("station add, names of sound", () => {
  const published = (folder: string): string => join(folder, "public/episodes/2025-06-08");
  const listSounds = (folder: string): string[] =>
    readdirSync(published(folder)).filter((name) => name.startsWith("audio"));

  /** As earlier releases published: the sound is called `audio.wav`. */
  async function addAsBefore(folder: string): Promise<void> {
    await runStation(folder, add);
    const episodePath = join(published(folder), "episode.json");
    const text = readFileSync(episodePath, "utf8");
    writeFileSync(episodePath, text.replace(smallWavName, "audio.wav"));
    renameSync(join(published(folder), smallWavName), join(published(folder), "audio.wav"));
  }

  it("leaves an episode that was published before under its name", async () => {
    const folder = createShowFolder({
      "new.md": smallNotes.replace("再见", "走吧"),
    });
    await addAsBefore(folder);
    const before = readTree(folder);
    expect(await runStation(folder, add)).toMatchObject({ exitCode: 0 });
    expect(readTree(folder)).toEqual(before);
    await runStation(folder, ["add", "new.md", ...add.slice(2)]);
    expect(readSoundName(folder)).toBe("audio.wav");
    expect(listSounds(folder)).toEqual(["audio.wav"]);
  });

  it("keeps the sound that is replaced for pages that were opened before", async () => {
    const folder = createShowFolder({ "new.wav": createWav([{ seconds: 3, tone: 0.4 }]) });
    await addAsBefore(folder);
    const replace = ["add", "notes.md", "new.wav", "--force-estimate", "--replace"];
    await runStation(folder, replace);
    const file = readSoundName(folder);
    expect(listSounds(folder)).toEqual([file, "audio.wav"].toSorted());
    const before = readTree(folder);
    expect((await runStation(folder, replace)).output).toContain("no file was touched");
    expect(readTree(folder)).toEqual(before);
  });

  it("clears what a run left that was killed, and publishes", async () => {
    const folder = createShowFolder();
    mkdirSync(join(folder, "public/episodes/.2025-06-08-a1B2c3/next"), { recursive: true });
    await runStation(folder, add);
    expect(readdirSync(join(folder, "public/episodes"))).toEqual(["2025-06-08"]);
  });
});
