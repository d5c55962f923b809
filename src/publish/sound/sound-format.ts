/** A kind of sound file that browsers play. */
export interface SoundFormat {
  /** File name extension, and the name by which people know it. */
  readonly extension: "mp3" | "m4a" | "aac" | "ogg" | "opus" | "wav" | "flac";
  readonly mediaType: string;
  readonly decoder: "mp3" | "m4a" | "aac" | "oga" | "opus" | "wav" | "flac";
}

interface SoundFormatRule extends SoundFormat {
  readonly container: RegExp;
  readonly codec: RegExp;
}

const rules: readonly SoundFormatRule[] = [
  {
    container: /^MPEG$/u,
    codec: /Layer 3$/u,
    extension: "mp3",
    mediaType: "audio/mpeg",
    decoder: "mp3",
  },
  {
    container: /^ADTS/u,
    codec: /^AAC/u,
    extension: "aac",
    mediaType: "audio/aac",
    decoder: "aac",
  },
  {
    container: /^Ogg$/u,
    codec: /^Vorbis/u,
    extension: "ogg",
    mediaType: "audio/ogg",
    decoder: "oga",
  },
  {
    container: /^Ogg$/u,
    codec: /^Opus/u,
    extension: "opus",
    mediaType: "audio/ogg",
    decoder: "opus",
  },
  {
    container: /^WAVE$/u,
    codec: /PCM/u,
    extension: "wav",
    mediaType: "audio/wav",
    decoder: "wav",
  },
  {
    container: /^FLAC$/u,
    codec: /^FLAC$/u,
    extension: "flac",
    mediaType: "audio/flac",
    decoder: "flac",
  },
  // The container of MP4 is a list of brands, differing from program to program.
  {
    container: /\//u,
    codec: /^MPEG-4\/AAC/u,
    extension: "m4a",
    mediaType: "audio/mp4",
    decoder: "m4a",
  },
];

/**
 * Finds the format by what the file holds, whatever its name says. `container` and `codec`
 * are those of music-metadata; undefined for what not every browser plays (ALAC, Speex, …).
 */
export function findSoundFormat(container: string, codec: string): SoundFormat | undefined {
  return rules.find((rule) => rule.container.test(container) && rule.codec.test(codec));
}
