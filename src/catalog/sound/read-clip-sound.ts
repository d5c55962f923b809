import { EncodedPacket } from "mediabunny";
import { createFetchRange } from "../fetch-range.ts";
import type { ClipSound } from "./clip-sound.ts";
import { readM4aClip } from "./read-m4a-clip.ts";
import { readMp3Clip } from "./read-mp3-clip.ts";
import { findCutKind, type SoundSource } from "./sound-source.ts";

/** Reads the packets of a clip; undefined for a kind of sound that cannot be cut. */
export async function readClipSound(
  source: SoundSource,
  signal: AbortSignal,
): Promise<ClipSound | undefined> {
  const kind = findCutKind(source.type);
  if (kind === "m4a") return readM4aClip(source, signal);
  return kind === "mp3" ? readMp3Sound(source, signal) : undefined;
}

async function readMp3Sound(
  { url, range }: SoundSource,
  signal: AbortSignal,
): Promise<ClipSound | undefined> {
  const read = await readMp3Clip(createFetchRange(url, signal), range);
  if (!read) return undefined;
  const { clip, layout, firstFrame } = read;
  const { sampleRate, samples, channels } = layout.header;
  const frameSeconds = samples / sampleRate;
  return {
    codec: "mp3",
    packets: clip.frames.map(
      (frame, index) => new EncodedPacket(frame, "key", index * frameSeconds, frameSeconds, index),
    ),
    config: { codec: "mp3", sampleRate, numberOfChannels: channels },
    // Players leave the delay out, which a clip of frames alone has lost.
    startSeconds: ((firstFrame - clip.leadFrames) * samples - layout.delaySamples) / sampleRate,
    durationSeconds: clip.frames.length * frameSeconds,
  };
}
