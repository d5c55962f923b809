import { describe, expect, it } from "vitest";
import { findArtwork } from "#app/playback/find-artwork.ts";
import { sampleStation } from "../../support/sample-library.ts";

describe("findArtwork", () => {
  it("is the site's own sign in three sizes where the station has no cover", () => {
    for (const station of [undefined, sampleStation]) {
      expect(findArtwork("https://example.org/show/", station)).toEqual(
        [96, 192, 512].map((size) => ({
          src: `https://example.org/show/artwork-${size}.png`,
          sizes: `${size}x${size}`,
          type: "image/png",
        })),
      );
    }
  });

  it("is the small cover where there is one: a phone need not fetch the large one", () => {
    const station = { ...sampleStation, cover: "cover.png", smallCover: "small.png" };
    expect(findArtwork("https://example.org/", station).map(({ src }) => src)).toEqual([
      "https://example.org/small.png",
    ]);
  });

  it.each([
    ["cover.JPG", "cover.JPG", "image/jpeg"],
    ["封面 1.webp", "%E5%B0%81%E9%9D%A2%201.webp", "image/webp"],
    ["cover", "cover", undefined],
  ])("is the station's cover %s for every size", (cover, path, type) => {
    expect(findArtwork("https://example.org/", { ...sampleStation, cover })).toEqual([
      { src: `https://example.org/${path}`, sizes: "any", ...(type !== undefined && { type }) },
    ]);
  });

  it("is the picture of the story that plays, else the episode's own", () => {
    const find = (episode: Parameters<typeof findArtwork>[2]) =>
      findArtwork("https://example.org/", sampleStation, episode);
    const episode = { id: "2025-06-08", cover: "own #1.png" };
    expect(find(episode)).toEqual([
      {
        src: "https://example.org/episodes/2025-06-08/own%20%231.png",
        sizes: "any",
        type: "image/png",
      },
    ]);
    expect(find({ ...episode, image: "first.jpg" })).toEqual([
      {
        src: "https://example.org/episodes/2025-06-08/first.jpg",
        sizes: "any",
        type: "image/jpeg",
      },
    ]);
    expect(find({ id: "2025-06-08" })).toEqual(findArtwork("https://example.org/", sampleStation));
  });
});
