import { afterEach, describe, expect, it, vi } from "vitest";
import { findSoundFault } from "#features/share-sheet/find-sound-fault.ts";

const root = "https://show.example/app/";

describe("findSoundFault", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("blames the host for a sound of another one that could not be read", () => {
    expect(findSoundFault("https://sounds.example/audio.mp3", root)).toBe("noHost");
  });

  it("blames nobody for the page's own sound, or without a network", () => {
    expect(findSoundFault("https://show.example/app/episodes/1/audio.mp3", root)).toBe("noSound");
    vi.stubGlobal("navigator", { onLine: false });
    expect(findSoundFault("https://sounds.example/audio.mp3", root)).toBe("noSound");
  });
});
