import type { NeededPackages } from "./plan-packages.ts";

/** Programs of others that read feeds, books and sounds, as Debian packs them; newsboat brings podboat along. */
export const feedReaders: NeededPackages = {
  packages: ["epubcheck", "ffmpeg", "gpodder", "newsboat", "podget", "python3-feedparser"],
  files: [
    "/usr/bin/epubcheck",
    "/usr/bin/ffmpeg",
    "/usr/bin/ffprobe",
    "/usr/bin/java",
    "/usr/bin/gpo",
    "/usr/bin/newsboat",
    "/usr/bin/podboat",
    "/usr/bin/podget",
    "/usr/lib/python3/dist-packages/feedparser/__init__.py",
  ],
  tests: "The tests with other programs' eyes",
};
