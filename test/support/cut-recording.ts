import { createSoundDecoder } from "#publish/sound/create-sound-decoder.ts";
import { mixToMono } from "#publish/sound/level-meter.ts";
import { findSoundFormat } from "#publish/sound/sound-format.ts";
import type { TimelineSentence } from "#publish/timing/sidecar/timeline-file.ts";
import { encodeWav } from "./create-wav.ts";
import type { PracticeRecording } from "./practice-recording.ts";

/** A sentence that is in the sound. */
export type SpokenSentence = Exclude<TimelineSentence, { readonly spoken: false }>;

/** The beginning of a recording. */
export interface ShortRecording {
  readonly sentences: readonly SpokenSentence[];
  /** WAV, so that it is decoded in no time. */
  readonly audio: Uint8Array;
}

/** Cuts a recording behind some sentences, in the silence before the next one. */
export async function cutRecording(
  { audioPath, sentences }: PracticeRecording,
  count: number,
): Promise<ShortRecording> {
  const spoken = sentences.filter((one): one is SpokenSentence => one.spoken !== false);
  const endMs = ((spoken[count - 1]?.endMs ?? 0) + (spoken[count]?.startMs ?? 0)) / 2;
  const format = findSoundFormat("MPEG", "MPEG 2 Layer 3");
  if (!format) throw new Error("recordings are mp3");
  const { signal } = new AbortController();
  const decode = await createSoundDecoder("builtin");
  const sound = { path: audioPath, format, channelCount: undefined, sampleRate: undefined, signal };
  const chunks: Float32Array[] = [];
  let sampleRate = 1;
  let sampleCount = 0;
  for await (const chunk of decode(sound)) {
    const samples = mixToMono(chunk);
    chunks.push(samples);
    ({ sampleRate } = chunk);
    sampleCount += samples.length;
    if (sampleCount >= (endMs / 1000) * sampleRate) break;
  }
  const all = new Float32Array(sampleCount);
  let offset = 0;
  for (const samples of chunks) {
    all.set(samples, offset);
    offset += samples.length;
  }
  const end = Math.round((endMs / 1000) * sampleRate);
  return { sentences: spoken.slice(0, count), audio: encodeWav(all.subarray(0, end), sampleRate) };
}
