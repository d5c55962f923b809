import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createShowFolder, runStation } from "../../support/run-station.ts";

const station = JSON.stringify({
  version: 1,
  title: "小酒馆",
  description: "每日情报",
  host: "何夕2077",
  language: "zh-CN",
});

async function publish(): Promise<string> {
  const folder = createShowFolder({ "public/station.json": station });
  const { exitCode } = await runStation(folder, [
    "add",
    "notes.md",
    "audio.wav",
    "--force-estimate",
  ]);
  expect(exitCode).toBe(0);
  return folder;
}

describe("station book", () => {
  it("says so when readers of books cannot play the sound, and writes nothing", async () => {
    const folder = await publish();
    const { exitCode, errors } = await runStation(folder, ["book", "2025-06"]);
    expect(exitCode).toBe(1);
    expect(errors).toMatch(/audio\S*\.wav: readers of books play no audio\/\S+ — publish/u);
    expect(existsSync(join(folder, "2025-06.epub"))).toBe(false);
  });

  it("makes one book of a month", async () => {
    const folder = await publish();
    const path = join(folder, "public/episodes/2025-06-08/episode.json");
    const file = readFileSync(path, "utf8").replace(
      /"type": ?"audio\/[a-z]+"/u,
      '"type":"audio/mpeg"',
    );
    writeFileSync(path, file);
    const result = await runStation(folder, ["book", "2025-06", "--out", "month.epub"]);
    expect(result).toMatchObject({
      exitCode: 0,
      errors: "",
      output: "1 episode\nWritten to month.epub\n",
    });
    const files = unzipSync(readFileSync(join(folder, "month.epub")));
    expect(strFromU8(files["EPUB/package.opf"] ?? new Uint8Array())).toContain(
      "<dc:title>小酒馆 2025-06</dc:title>",
    );
  });

  it("says so when nothing of it is published", async () => {
    const { exitCode, errors } = await runStation(await publish(), ["book", "2024-01"]);
    expect(exitCode).toBe(1);
    expect(errors).toContain("2024-01");
  });
});
