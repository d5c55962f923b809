/** Samples of one byte, 8,000 a second: the least that every browser plays and seeks exactly. */
const rate = 8000;
const headBytes = 44;

/** A silent WAV file of any length that is never held in memory as a whole. */
export interface SilentSound {
  readonly type: "audio/wav";
  readonly bytes: number;
  /** The bytes of a range. */
  readonly read: (first: number, length: number) => Uint8Array;
}

/** Makes a silent sound that lasts at least so long. */
export function createSilentSound(durationSeconds: number): SilentSound {
  const dataBytes = Math.ceil(durationSeconds) * rate;
  const head = renderHead(dataBytes);
  return {
    type: "audio/wav",
    bytes: headBytes + dataBytes,
    read: (first, length) => {
      // 128 is silence in samples without a sign.
      const bytes = new Uint8Array(length).fill(128);
      if (first < headBytes) bytes.set(head.subarray(first, first + length));
      return bytes;
    },
  };
}

/** @see http://soundfile.sapp.org/doc/WaveFormat/ */
function renderHead(dataBytes: number): Uint8Array {
  const head = Buffer.alloc(headBytes);
  head.write("RIFF", 0);
  head.writeUInt32LE(headBytes - 8 + dataBytes, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(dataBytes, 40);
  return head;
}
