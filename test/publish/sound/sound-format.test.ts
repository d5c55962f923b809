import { describe, expect, it } from "vitest";
import { findSoundFormat } from "#publish/sound/sound-format.ts";

describe("findSoundFormat", () => {
  it.each([
    { container: "MPEG", codec: "MPEG 1 Layer 3", extension: "mp3", mediaType: "audio/mpeg" },
    { container: "MPEG", codec: "MPEG 2 Layer 3", extension: "mp3", mediaType: "audio/mpeg" },
    { container: "ADTS/MPEG-4", codec: "AAC", extension: "aac", mediaType: "audio/aac" },
    { container: "M4A/isom/iso2", codec: "MPEG-4/AAC", extension: "m4a", mediaType: "audio/mp4" },
    { container: "Ogg", codec: "Vorbis I", extension: "ogg", mediaType: "audio/ogg" },
    { container: "Ogg", codec: "Opus", extension: "opus", mediaType: "audio/ogg" },
    { container: "WAVE", codec: "PCM", extension: "wav", mediaType: "audio/wav" },
    { container: "FLAC", codec: "FLAC", extension: "flac", mediaType: "audio/flac" },
  ])("knows $codec in $container as $extension", ({ container, codec, extension, mediaType }) => {
    expect(findSoundFormat(container, codec)).toMatchObject({ extension, mediaType });
  });

  it.each([
    ["MPEG", "MPEG 1 Layer 2"],
    ["M4A/isom/iso2", "ALAC"],
    ["Ogg", "Speex 1.2.1"],
    ["EBML/webm", "OPUS"],
    ["AIFF", "PCM"],
    ["", ""],
  ])("does not take %s with %s", (container, codec) => {
    expect(findSoundFormat(container, codec)).toBeUndefined();
  });
});
