import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { createAdts, createVideo } from "../support/create-aac.ts";
import { smallWav } from "../support/create-wav.ts";
import { smallNotes } from "../support/run-station.ts";
import { speech } from "../support/sound-cases.ts";
import { checkPublishing } from "./check-publishing.ts";
import { corruptBytes } from "./corrupt.ts";
import { createFuzzer } from "./fuzzer.ts";

const readShort = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/sounds/short.${name}`, import.meta.url));

const sounds: Readonly<Record<string, Uint8Array>> = {
  wav: smallWav,
  mp3: speech.subarray(0, 6000),
  aac: createAdts(60),
  mp4: await createVideo(1),
  ...Object.fromEntries(["m4a", "flac", "ogg", "opus"].map((name) => [name, readShort(name)])),
};

/** Numbers that headers are least prepared for. */
const oddNumber = fc.constantFrom(0, 1, 0x7f, 0xff, 0x7f_ff, 0xff_ff, 0x7f_ff_ff_ff, 0xff_ff_ff_ff);

/** Writes such a number somewhere among the first bytes. */
function corruptHeader(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.tuple(fc.nat(Math.min(200, bytes.length - 4)), oddNumber).map(([at, value]) => {
    const copy = Uint8Array.from(bytes);
    new DataView(copy.buffer).setUint32(at, value, true);
    return copy;
  });
}

const addBuiltin = ["add", "--force-estimate", "--decoder", "builtin", "notes.md"];

let folder = "";

/** Sounds of every format, damaged: nothing but a sentence, or an episode. */
export const soundFuzzer = createFuzzer({
  name: "sounds",
  title: "damaged sounds",
  tries: 40,
  input: fc.constantFrom(...Object.entries(sounds)).chain(([name, bytes]) =>
    fc.record({
      name: fc.constant(`audio.${name}`),
      bytes: fc.oneof(corruptBytes(bytes), corruptHeader(bytes)),
      fixes: fc.boolean(),
    }),
  ),
  prepare: () => {
    folder = mkdtempSync(join(tmpdir(), "station-"));
    return Promise.resolve(() => {
      rmSync(folder, { recursive: true, force: true });
    });
  },
  attempt: ({ name, bytes, fixes }) =>
    checkPublishing(folder, {
      files: { "notes.md": smallNotes, [name]: bytes },
      args: [...addBuiltin, name, ...(fixes ? ["--fix-sound"] : [])],
      mostMs: 20_000,
    }),
});
