import {
  AudioSampleSink,
  AudioSampleSource,
  BufferSource,
  BufferTarget,
  CanvasSource,
  canEncodeAudio,
  canEncodeVideo,
  EncodedAudioPacketSource,
  Input,
  Mp4OutputFormat,
  MP3,
  MP4,
  Output,
  Quality,
  WebMOutputFormat,
} from "mediabunny";
import type { ClipSound } from "#catalog/sound/clip-sound.ts";
import { readClipSound } from "#catalog/sound/read-clip-sound.ts";
import { writeM4aClip } from "#catalog/sound/write-m4a-clip.ts";
import { concatBytes } from "#core/share/mp3-file.ts";
import { createVideoPainter } from "./video-painter.ts";
import { framesPerSecond, type VideoAnswer, type VideoRequest } from "./video-request.ts";

addEventListener("message", ({ data }: MessageEvent<VideoRequest>) => void answer(data));

function say(message: VideoAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

/** Makes the video that is asked for, or says why there is none. */
async function answer(request: VideoRequest): Promise<void> {
  try {
    const kind = await findKind(request);
    if (!kind) {
      say({ type: "failed", fault: "noVideo" });
      return;
    }
    const sound = await readSound(request);
    if (!sound) {
      say({ type: "failed", fault: "noSound" });
      return;
    }
    const buffer = await makeVideo(request, sound, kind);
    say({ type: "done", buffer, kind }, [buffer]);
  } catch {
    say({ type: "failed", fault: "videoFailed" });
  }
}

async function readSound({ sound }: VideoRequest): Promise<ClipSound | undefined> {
  try {
    return await readClipSound(sound, new AbortController().signal);
  } catch {
    return undefined;
  }
}

/** MP4 needs no encoder for sound: its packets are taken over as they are. */
async function findKind({ size }: VideoRequest): Promise<"mp4" | "webm" | undefined> {
  if (typeof VideoEncoder === "undefined") return undefined;
  if (await canEncodeVideo("avc", { ...size, quality })) return "mp4";
  const canMakeWebM =
    (await canEncodeVideo("vp9", { ...size, quality })) && (await canEncodeAudio("opus"));
  return canMakeWebM ? "webm" : undefined;
}

const quality = new Quality("medium");
const secondsPerKeyFrame = 5;

async function makeVideo(
  request: VideoRequest,
  sound: ClipSound,
  kind: "mp4" | "webm",
): Promise<ArrayBuffer> {
  const { width, height } = request.size;
  const canvas = new OffscreenCanvas(width, height);
  // Read in every frame: it had better not be in the graphics card's memory.
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new Error("the canvas has no context");
  const target = new BufferTarget();
  const format =
    kind === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const pictures = new CanvasSource(canvas, {
    codec: kind === "mp4" ? "avc" : "vp9",
    quality,
    keyFrameInterval: secondsPerKeyFrame,
    latencyMode: kind === "mp4" ? "quality" : "realtime",
    contentHint: "text",
  });
  output.addVideoTrack(pictures, { frameRate: framesPerSecond });
  const addSound = createSoundTrack(output, sound, kind);
  output.setMetadataTags({ title: request.title, comment: request.url });
  await output.start();
  await addSound();
  const painter = createVideoPainter(context, request);
  const count = Math.ceil(sound.durationSeconds * framesPerSecond - 0.001);
  const { startSeconds, endSeconds } = request.sound.range;
  for (let frame = 0; frame < count; frame += 1) {
    const seconds = sound.startSeconds + frame / framesPerSecond;
    const share = (seconds - startSeconds) / (endSeconds - startSeconds);
    painter.paint(seconds, Math.min(1, Math.max(0, share)));
    // The encoder says when it can take the next one.
    // oxlint-disable-next-line no-await-in-loop
    await pictures.add(frame / framesPerSecond, 1 / framesPerSecond);
    if (frame % 5 === 0) say({ type: "progress", share: frame / count });
  }
  await output.finalize();
  if (!target.buffer) throw new Error("nothing was written");
  return target.buffer;
}

/** Adds the sound's track; what comes back puts the sound into it once the file is begun. */
function createSoundTrack(
  output: Output,
  sound: ClipSound,
  kind: "mp4" | "webm",
): () => Promise<void> {
  if (kind === "mp4") {
    const source = new EncodedAudioPacketSource(sound.codec);
    output.addAudioTrack(source);
    return async () => {
      for (const packet of sound.packets) {
        // oxlint-disable-next-line no-await-in-loop
        await source.add(packet, { decoderConfig: sound.config });
      }
      source.close();
    };
  }
  const source = new AudioSampleSource({ codec: "opus", quality: new Quality("medium") });
  output.addAudioTrack(source);
  return async () => {
    const file =
      sound.codec === "mp3"
        ? concatBytes(sound.packets.map(({ data }) => data))
        : await writeM4aClip(sound, { title: "", artist: "", album: "", url: "" });
    const input = new Input({ source: new BufferSource(file), formats: [MP3, MP4] });
    const track = await input.getPrimaryAudioTrack();
    if (!track) throw new Error("the clip has no sound");
    for await (const sample of new AudioSampleSink(track).samples()) {
      await source.add(sample);
      sample.close();
    }
    source.close();
  };
}
