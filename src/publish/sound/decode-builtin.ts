import decode from "audio-decode";
import type { SoundChunk } from "./level-meter.ts";
import { readChunks } from "./read-chunks.ts";
import type { EncodedSound } from "./sound-decoder.ts";

/** Samples in a frame of AAC, counted at the rate of its header. */
const aacFrameSamples = 1024;

/** Decodes with what `npm install` brings; slower than ffmpeg, and m4a stands in memory whole. */
export async function* decodeBuiltin(sound: EncodedSound): AsyncGenerator<SoundChunk> {
  const { path, format, channelCount = 1, sampleRate: headerRate, signal } = sound;
  let isFirst = true;
  for await (const chunk of decode(readChunks(path, signal), format.decoder)) {
    const { sampleRate } = chunk;
    // The decoder gives two channels that are the same as one: not as loud when measured.
    const isFolded = chunk.channelData.length === 1 && channelCount === 2;
    const channelData = isFolded
      ? chunk.channelData.flatMap((one) => [one, one])
      : chunk.channelData;
    if (isFirst && format.decoder === "aac") {
      // It drops the first frame of a raw stream, which browsers play.
      const missing = Math.round((aacFrameSamples * sampleRate) / (headerRate ?? sampleRate));
      yield { channelData: channelData.map(() => new Float32Array(missing)), sampleRate };
    }
    isFirst = false;
    yield { channelData, sampleRate };
  }
}
