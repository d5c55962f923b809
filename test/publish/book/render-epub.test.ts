import { EpubCheck } from "@likecoin/epubcheck-ts";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createCollection } from "#publish/book/create-book.ts";
import { renderEpub } from "#publish/book/render-epub.ts";
import { createFileCue } from "../../support/episode-file-samples.ts";
import { createStation } from "../../support/create-library.ts";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";
import { createSampleBook } from "../../support/sample-book.ts";

const book = createSampleBook();
const epub = renderEpub(book);
const files = unzipSync(epub);
const [chapter] = book.chapters;

const readFile = (path: string): string => strFromU8(files[path] ?? new Uint8Array());

async function listFaults(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages.map(({ id, message, location }) => `${id} ${message} ${location?.path ?? ""}`);
}

describe("renderEpub", () => {
  it("keeps EPUB 3.3", async () => {
    expect(await listFaults(epub)).toEqual([]);
  });

  it("begins with its type, as it is, so that a file is known to be a book", () => {
    expect(strFromU8(epub.subarray(30, 58))).toBe("mimetypeapplication/epub+zip");
  });

  it("has the same bytes each time", () => {
    expect(Buffer.from(renderEpub(createSampleBook())).equals(Buffer.from(epub))).toBe(true);
  });

  it("says of each spoken sentence where it is in the sound, and of no other", () => {
    const smil = readFile("EPUB/overlay/2025-06-08.smil");
    const cues = sampleEpisodeFile.transcript.flatMap((paragraph) => paragraph.cues);
    const [first] = cues;
    expect(smil.match(/<par /gu)).toHaveLength(cues.length);
    expect(smil).toContain(
      `<text src="../text/2025-06-08.xhtml#p0s0"/><audio src="../sound/2025-06-08.mp3" clipBegin="${(first?.startMs ?? 0) / 1000}s" clipEnd="${(first?.endMs ?? 0) / 1000}s"/>`,
    );
    const unread = createSampleBook({
      transcript: [
        {
          story: 0,
          cues: [
            { ...createFileCue("没有念。", []), spoken: false },
            { ...createFileCue("念了。", []), startMs: 1000, endMs: 2000 },
          ],
        },
      ],
    });
    const partly = strFromU8(
      unzipSync(renderEpub(unread))["EPUB/overlay/2025-06-08.smil"] ?? new Uint8Array(),
    );
    expect(partly).not.toContain("#p0s0");
    expect(partly).toContain("#p0s1");
  });

  it("holds all stories in its contents, and all words on its pages", () => {
    const navigation = readFile("EPUB/navigation.xhtml");
    for (const [index, { title }] of sampleEpisodeFile.stories.entries()) {
      expect(navigation).toContain(`<a href="text/2025-06-08.xhtml#story${index}">${title}</a>`);
    }
    const page = readFile("EPUB/text/2025-06-08.xhtml").replaceAll(/<[^>]+>/gu, "");
    for (const { cues } of sampleEpisodeFile.transcript) {
      expect(page).toContain(cues.map(({ text }) => text).join(""));
    }
  });

  it("shows hostile text as text", async () => {
    const text = `</span><script>alert("x")</script>&amp; \u0000 ]]>`;
    const hostile = createSampleBook({
      title: text,
      stories: [{ title: text, kind: "item", startMs: 0, endMs: 9000 }],
      teasers: [],
      transcript: [{ story: 0, cues: [{ text, startMs: 0, endMs: 900, keywords: [], words: [] }] }],
    });
    expect(await listFaults(renderEpub(hostile))).toEqual([]);
  });

  it("holds several episodes, one without a word too", async () => {
    if (!chapter) throw new Error("the sample has an episode");
    const silent = { ...sampleEpisodeFile, id: "2025-06-07", date: "2025-06-07", transcript: [] };
    const month = createCollection({ station: createStation() }, "2025-06", [
      chapter,
      { episode: silent, sound: chapter.sound },
    ]);
    expect(month.title).toBe("来生情报站 2025-06");
    expect(month.chapters.map(({ episode }) => episode.id)).toEqual(["2025-06-07", "2025-06-08"]);
    expect(await listFaults(renderEpub(month))).toEqual([]);
  });
});
