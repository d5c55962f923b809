import { describe, expect, it } from "vitest";
import { readPcmStream } from "#publish/sound/read-pcm-stream.ts";
import * as fc from "../../support/property.ts";

/** An AU stream whose header has four bytes more than it must. */
function createStream(samples: readonly number[], channelCount: number): Buffer {
  const bytes = Buffer.alloc(28 + samples.length * 4);
  bytes.write(".snd");
  [28, 0xff_ff_ff_ff, 6, 44_100, channelCount].forEach((word, index) =>
    bytes.writeUInt32BE(word, 4 + index * 4),
  );
  samples.forEach((sample, index) => bytes.writeFloatBE(sample, 28 + index * 4));
  return bytes;
}

async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (const size of sizes) {
    yield bytes.subarray(from, from + size);
    from += size;
  }
  yield bytes.subarray(from);
}

async function read(bytes: Buffer, sizes: readonly number[] = []) {
  const channels: number[][] = [];
  let sampleRate = 0;
  for await (const chunk of readPcmStream(cut(bytes, sizes))) {
    ({ sampleRate } = chunk);
    chunk.channelData.forEach((samples, index) => (channels[index] ??= []).push(...samples));
  }
  return { sampleRate, channels };
}

describe("readPcmStream", () => {
  it("reads rate, channels and samples", async () => {
    expect(await read(createStream([0.5, -0.5, 0.25, -0.25], 2))).toEqual({
      sampleRate: 44_100,
      channels: [
        [0.5, 0.25],
        [-0.5, -0.25],
      ],
    });
  });

  it("reads the same however the stream is cut", async () => {
    const samples = Array.from({ length: 30 }, (_, index) => index / 32);
    const bytes = createStream(samples, 3);
    const whole = await read(bytes);
    expect(whole.channels[0]).toHaveLength(10);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 40 }), { maxLength: 20 }), async (sizes) => {
        expect(await read(bytes, sizes)).toEqual(whole);
      }),
    );
  });

  it("leaves out a sample that is cut off", async () => {
    const bytes = createStream([0.5, 0.25], 1);
    expect((await read(bytes.subarray(0, -1))).channels).toEqual([[0.5]]);
  });

  it("has no chunks for a stream that ends before its header", async () => {
    expect((await read(createStream([], 1).subarray(0, 20))).channels).toEqual([]);
  });
});
