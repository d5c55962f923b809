import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
} from "mediabunny";

/** A silent frame of AAC-LC in mono. */
const silentFrame = Uint8Array.from([0x00, 0xc8, 0x00, 0x80, 0x23, 0x80]);
const sampleRate = 44_100;
const frameSeconds = 1024 / sampleRate;

/** A bare AAC stream of silent frames, which are filled up to be larger from one on. */
export function createAdts(count: number, fillFrom = count): Buffer {
  const frames = Array.from({ length: count }, (_, index) => {
    const fill = index < fillFrom ? 0 : 200;
    const size = 7 + silentFrame.length + fill;
    const head = [
      0xff,
      0xf1,
      0x50,
      0x40 | (size >> 11),
      (size >> 3) & 255,
      ((size & 7) << 5) | 31,
      0xfc,
    ];
    return Buffer.concat([Buffer.from(head), silentFrame, Buffer.alloc(fill)]);
  });
  return Buffer.concat(frames);
}

/** A video of silence whose pictures nobody could decode. */
export async function createVideo(seconds: number): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const pictures = new EncodedVideoPacketSource("vp9");
  const sound = new EncodedAudioPacketSource("aac");
  output.addVideoTrack(pictures);
  output.addAudioTrack(sound);
  await output.start();
  const colorSpace = {
    primaries: "bt709",
    transfer: "bt709",
    matrix: "bt709",
    fullRange: false,
  } as const;
  for (let second = 0; second < seconds; second += 1) {
    await pictures.add(new EncodedPacket(new Uint8Array(2000), "key", second, 1), {
      decoderConfig: { codec: "vp09.00.10.08", codedWidth: 16, codedHeight: 16, colorSpace },
    });
  }
  for (let at = 0; at < seconds; at += frameSeconds) {
    await sound.add(new EncodedPacket(silentFrame, "key", at, frameSeconds), {
      decoderConfig: {
        codec: "mp4a.40.2",
        numberOfChannels: 1,
        sampleRate,
        description: Uint8Array.from([0x12, 0x08]),
      },
    });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}
