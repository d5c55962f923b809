import { readFileSync } from "node:fs";
import { listMp3Frames, skipId3 } from "#publish/sound/header/list-mp3-frames.ts";
import { createMp3 } from "./create-mp3.ts";
import { smallWav } from "./create-wav.ts";

/** A sound file whose header tells browsers something, be it right or wrong. */
export interface SoundCase {
  readonly name: string;
  readonly decoder: "mp3" | "wav";
  readonly bytes: Buffer;
}

/** 44 s of speech at one bit rate, with an index. */
export const speech = readFileSync(new URL("../fixtures/lighthouse/audio.mp3", import.meta.url));

const frames = listMp3Frames(speech, skipId3(speech));
const firstOffset = frames[1]?.offset ?? 0;
const junk = Buffer.alloc(20_000, "junk ");
const loud = createMp3([{ kilobits: 320, count: 150 }]);
const mixed = createMp3([
  { kilobits: 32, count: 45 },
  { kilobits: 320, count: 150 },
  { kilobits: 32, count: 400 },
]);
const id3 = Buffer.concat([
  Buffer.from("ID3\u0004\0\0\0\0\u000F\0", "latin1"),
  Buffer.alloc(15 * 128),
]);

function changeWav(offset: number, value: number): Buffer {
  const bytes = Buffer.from(smallWav);
  bytes.writeUInt32LE(value, offset);
  return bytes;
}

const mp3s: Readonly<Record<string, Buffer>> = {
  "with an index": speech,
  "without its index": speech.subarray(firstOffset),
  truncated: speech.subarray(0, speech.length >> 1),
  "with junk before its index": Buffer.concat([junk, speech]),
  "with junk behind": Buffer.concat([speech, junk]),
  "with a little junk behind": Buffer.concat([speech, junk.subarray(0, 2000)]),
  "without an index, with junk before": Buffer.concat([junk, loud]),
  "without an index, with junk behind": Buffer.concat([loud, junk]),
  "of one bit rate": loud,
  "that is quiet first": mixed,
  "that is quiet first, behind a tag": Buffer.concat([id3, mixed]),
  "that is quiet first, behind two tags": Buffer.concat([id3, id3, mixed]),
  "that is quiet later": createMp3([
    { kilobits: 128, count: 48 },
    { kilobits: 32, count: 300 },
  ]),
  "of MPEG 2": createMp3(
    [
      { kilobits: 8, count: 10 },
      { kilobits: 160, count: 300 },
    ],
    { version: 2 },
  ),
  "in stereo": createMp3(
    [
      { kilobits: 64, count: 10 },
      { kilobits: 160, count: 300 },
    ],
    { isStereo: true },
  ),
  "of a few frames": createMp3([
    { kilobits: 32, count: 10 },
    { kilobits: 320, count: 20 },
  ]),
};

const wavs: Readonly<Record<string, Buffer>> = {
  "as it should be": Buffer.from(smallWav),
  "whose data has no length": changeWav(40, 0),
  "whose data has the length of a stream": changeWav(40, 0xff_ff_ff_ff),
  "whose data is said to be half": changeWav(40, (smallWav.length - 44) >> 1),
  "that is truncated": Buffer.from(smallWav.subarray(0, smallWav.length >> 1)),
  "with junk behind": Buffer.concat([smallWav, junk]),
};

/** Some twenty small files. */
export const soundCases: readonly SoundCase[] = [
  ...Object.entries(mp3s).map(([name, bytes]) => ({ name, decoder: "mp3" as const, bytes })),
  ...Object.entries(wavs).map(([name, bytes]) => ({ name, decoder: "wav" as const, bytes })),
];
