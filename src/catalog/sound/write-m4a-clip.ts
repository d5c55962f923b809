import { BufferTarget, EncodedAudioPacketSource, Mp4OutputFormat, Output } from "mediabunny";
import type { ClipTags } from "#core/share/mp3-file.ts";
import type { ClipSound } from "./clip-sound.ts";

/** Writes a clip's packets as an m4a file. */
export async function writeM4aClip(
  { codec, packets, config }: ClipSound,
  { title, artist, album, url }: ClipTags,
): Promise<Uint8Array<ArrayBuffer>> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: "in-memory" }), target });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  output.setMetadataTags({ title, artist, album, comment: url });
  await output.start();
  for (const packet of packets) {
    // In order: the writer says when it can take the next one.
    // oxlint-disable-next-line no-await-in-loop
    await source.add(packet, { decoderConfig: config });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}
