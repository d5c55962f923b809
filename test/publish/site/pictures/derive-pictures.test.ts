import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { derivePictures, type SitePictures } from "#publish/site/pictures/derive-pictures.ts";
import { loadPictureFonts } from "#publish/site/pictures/picture-fonts.ts";
import { createPictureRenderer } from "#publish/site/pictures/picture-renderer.ts";
import { createNumberedEpisode, createStation } from "../../../support/create-library.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

const episode: EpisodeFile = {
  ...createNumberedEpisode(0),
  teasers: [{ text: "AI来了吗？", story: 1 }],
};
const renderer = createPictureRenderer(await loadPictureFonts());

/** A plain picture of a size. */
function drawCover(width: number, height: number): Promise<Uint8Array> {
  return renderer.render({
    node: { type: "container", style: { width, height, backgroundColor: "#c33" } },
    width,
    height,
    format: "png",
    images: {},
  });
}

interface Place {
  readonly folder: string;
  readonly derive: (
    station?: Readonly<Record<string, unknown>>,
    more?: Partial<EpisodeFile>,
  ) => Promise<SitePictures>;
}

function createPlace(cover?: Uint8Array): Place {
  const folder = createTemporaryFolder();
  if (cover) writeFileSync(join(folder, "cover.png"), cover);
  return {
    folder,
    derive: (station = {}, more = {}) =>
      derivePictures(
        {
          station: createStation({ ...(cover && { cover: "cover.png" }), ...station }),
          episodes: [{ ...episode, ...more }],
        },
        {
          publicFolder: { path: folder, shownPath: "public" },
          cacheFolder: join(folder, "cache"),
        },
      ),
  };
}

describe("derivePictures, previews", () => {
  it("draws one for an episode, and one for each story where the station wants it", async () => {
    const { derive } = createPlace();
    const plain = await derive();
    expect(plain.files.size).toBe(1);
    expect(plain.plan.find(episode.id, 1)).toEqual(plain.plan.find(episode.id));
    const whole = await derive({ storyPictures: true });
    expect(whole.files.size).toBe(1 + episode.stories.length);
    expect(whole.plan.find(episode.id, 1)?.card).toMatchObject({ heading: "AI来了吗？" });
    for (const read of whole.files.values()) {
      expect(await renderer.measure(await read())).toEqual({ width: 1200, height: 630 });
    }
  });

  it("is the same for the same words, and another for others", async () => {
    const { derive } = createPlace();
    const [first, again, other] = [
      await derive(),
      await derive(),
      await derive({}, { teasers: [{ text: "还有别的吗？", story: 0 }] }),
    ];
    expect([...again.files.keys()]).toEqual([...first.files.keys()]);
    expect([...other.files.keys()]).not.toEqual([...first.files.keys()]);
  });

  it("draws none twice, and forgets those that nothing shows any more", async () => {
    const { derive, folder } = createPlace();
    const [path = ""] = (await derive()).files.keys();
    const file = join(folder, "cache", path.replace("pictures/", ""));
    const { mtimeMs } = statSync(file);
    await derive();
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    await derive({ title: "别的节目" });
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(join(folder, "cache"))).toHaveLength(1);
    rmSync(join(folder, "cache"), { recursive: true });
  });

  it("leaves out what no font can draw, and says so", async () => {
    const { derive } = createPlace();
    const teasers = [{ text: "髹漆🙂 Brainμ é あ？", story: 0 }];
    const sentence = /no font has 髹 \(U\+9AF9\), 🙂 \(U\+1F642\), so .* leave it out/u;
    // Each build says it, not the first alone.
    for (const { problems } of [await derive({}, { teasers }), await derive({}, { teasers })]) {
      expect(problems).toEqual([expect.stringMatching(sentence)]);
    }
  });
});

describe("derivePictures, cover", () => {
  it.each([
    [1500, [1400]],
    [3000, [3000, 1400]],
  ])("gives apps of one of %i pixels those of %j", async (side, sides) => {
    const { derive } = createPlace(await drawCover(side, side));
    const { problems, files, covers } = await derive();
    expect(problems).toEqual([]);
    const sizes = covers.map(async ({ path }) =>
      renderer.measure((await files.get(path)?.()) ?? new Uint8Array()),
    );
    expect(await Promise.all(sizes)).toEqual(sides.map((one) => ({ width: one, height: one })));
    // The same from the cache.
    expect((await derive()).covers).toEqual(covers);
  });

  it.each([
    [300, 300, /Apple takes none below 1400 × 1400, and it is not enlarged here/u],
    [1600, 1500, /Apple takes only square ones/u],
  ])("says what apps do with one of %i × %i", async (width, height, sentence) => {
    const { covers, problems } = await createPlace(await drawCover(width, height)).derive();
    expect(problems).toEqual([expect.stringMatching(sentence)]);
    expect(problems[0]).toContain("public/cover.png: ");
    expect(covers.length === 0).toBe(width < 1400);
  });

  it("says so when it is no picture", async () => {
    const { covers, problems } = await createPlace(Buffer.from("no picture")).derive();
    expect(covers).toEqual([]);
    expect(problems).toEqual(["public/cover.png: this is no picture that can be read"]);
  });
});

describe("derivePictures, scene", () => {
  it("stands without a drawing that cannot be read, and says so in every build", async () => {
    const { derive, folder } = createPlace();
    writeFileSync(join(folder, "scene.svg"), "no drawing");
    for (const pictures of [
      await derive({ scene: "scene.svg" }),
      await derive({ scene: "scene.svg" }),
    ]) {
      expect(pictures.files.size).toBe(1);
      expect(pictures.problems).toEqual([
        "public/scene.svg: this is no picture that can be read, so previews go without it",
      ]);
    }
  });
});
