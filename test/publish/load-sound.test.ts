import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSound, type Sound } from "#publish/load-sound.ts";
import { smallWav } from "../support/create-wav.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

function load(bytes: Uint8Array, signal = new AbortController().signal): Promise<Sound> {
  const path = join(createTemporaryFolder(), "sound");
  writeFileSync(path, bytes);
  return loadSound({ path, place: "sound" }, { signal });
}

describe("loadSound", () => {
  it("reads type, size, length and levels from the file itself", async () => {
    const sound = await load(smallWav);
    expect(sound).toMatchObject({
      format: { extension: "wav", mediaType: "audio/wav" },
      sizeBytes: smallWav.length,
      durationMs: 2000,
    });
    expect(sound.levels).toHaveLength(200);
    expect(sound.levels[10]).toBeCloseTo(0.5 / Math.SQRT2, 3);
  });

  it("believes the decoded sound when the header claims another length", async () => {
    // The header says 2 s, the file ends after half of it.
    const half = smallWav.slice(0, 44 + (smallWav.length - 44) / 2);
    expect((await load(half)).durationMs).toBe(1000);
  });

  it("stops when it is told to", async () => {
    await expect(load(smallWav, AbortSignal.abort())).rejects.toThrow("aborted");
  });
});
