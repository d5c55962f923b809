import { parseMp3Frame } from "#publish/sound/header/mp3-frame.ts";

/** Some silent frames of one bit rate. */
export interface Mp3Part {
  readonly kilobits: number;
  readonly count: number;
}

/** What an mp3 is made of besides. */
export interface Mp3Options {
  /** 44 100 Hz, MPEG 1; or 22 050 Hz, MPEG 2. */
  readonly version?: 1 | 2;
  readonly isStereo?: boolean;
}

/** Makes an mp3 of silent frames without an index, as some recorders leave it. */
export function createMp3(parts: readonly Mp3Part[], options: Mp3Options = {}): Buffer {
  const { version = 1, isStereo = false } = options;
  const frames = parts.flatMap(({ kilobits, count }) => {
    const frame = createFrame(kilobits, { version, isStereo });
    return Array.from({ length: count }, () => frame);
  });
  return Buffer.concat(frames);
}

function createFrame(kilobits: number, { version, isStereo }: Required<Mp3Options>): Buffer {
  for (let index = 1; index < 15; index += 1) {
    const header = [0xff, version === 1 ? 0xfb : 0xf3, index << 4, isStereo ? 0x40 : 0xc0];
    const frame = parseMp3Frame(Uint8Array.from(header), 0);
    if (frame?.bitsPerSecond === kilobits * 1000) {
      return Buffer.concat([Buffer.from(header), Buffer.alloc(frame.sizeBytes - 4)]);
    }
  }
  throw new Error(`no bit rate of ${kilobits}`);
}
