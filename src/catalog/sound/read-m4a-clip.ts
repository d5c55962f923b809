import { CustomSource, EncodedPacketSink, Input, MP4, type EncodedPacket } from "mediabunny";
import type { TimeRange } from "#core/episode/time-range.ts";
import { createFetchRange } from "../fetch-range.ts";
import type { ClipSound } from "./clip-sound.ts";
import type { SoundSource } from "./sound-source.ts";

/** Packets before the first wanted one: AAC overlaps with the last, and HE-AAC looks back further. */
const leadPackets = 2;

/**
 * Reads the packets of a stretch of an m4a file, by byte ranges; its own table says where they
 * are. Undefined where there is no AAC in it.
 */
export async function readM4aClip(
  { url, sizeBytes, range }: SoundSource,
  signal: AbortSignal,
): Promise<ClipSound | undefined> {
  const fetchRange = createFetchRange(url, signal);
  const source = new CustomSource({
    getSize: () => sizeBytes,
    read: (start, end) => fetchRange({ start, end }),
    prefetchProfile: "network",
  });
  const input = new Input({ source, formats: [MP4] });
  try {
    return await readTrack(input, range);
  } finally {
    input.dispose();
  }
}

async function readTrack(input: Input, range: TimeRange): Promise<ClipSound | undefined> {
  const track = await input.getPrimaryAudioTrack();
  const config = await track?.getDecoderConfig();
  if (!track || !config || (await track.getCodec()) !== "aac") return undefined;
  const packets = await readPackets(new EncodedPacketSink(track), range);
  const [first] = packets;
  const last = packets.at(-1);
  if (!first || !last) return undefined;
  const startSeconds = first.timestamp;
  return {
    codec: "aac",
    packets: packets.map((packet) => packet.clone({ timestamp: packet.timestamp - startSeconds })),
    config,
    startSeconds,
    durationSeconds: last.timestamp + last.duration - startSeconds,
  };
}

async function readPackets(
  sink: EncodedPacketSink,
  { startSeconds, endSeconds }: TimeRange,
): Promise<EncodedPacket[]> {
  const wanted = (await sink.getPacket(startSeconds)) ?? (await sink.getFirstPacket());
  if (!wanted) return [];
  const before = wanted.timestamp - (leadPackets - 0.5) * wanted.duration;
  const first = (await sink.getPacket(before)) ?? (await sink.getFirstPacket());
  const packets: EncodedPacket[] = [];
  for await (const packet of sink.packets(first ?? wanted)) {
    if (packet.timestamp >= endSeconds) break;
    packets.push(packet);
  }
  return packets;
}
