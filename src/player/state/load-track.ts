import type { PlaybackEngine } from "../engine/playback-engine.ts";
import type { Track } from "./track.ts";

/** Puts a track into the engine, where it has to stand. */
export function loadTrack(engine: PlaybackEngine, track: Track, startSeconds: number): void {
  const { url, mediaType, durationSeconds } = track;
  engine.load({ url, mediaType, durationSeconds, startSeconds });
}
