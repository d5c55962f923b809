import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { renderEpub } from "#publish/book/render-epub.ts";
import { checkPsp1 } from "../support/check-psp1.ts";
import { createSampleBook } from "../support/sample-book.ts";
import { thisMachine } from "./find-chromium.ts";
import { feedReaders } from "./find-feed-readers.ts";
import { hasPackages } from "./plan-packages.ts";
import { largeCount, samplePath, startFeedSite, type FeedSite } from "./feed-site.ts";
import { createHome, readFilesBelow, runProgram, startInTerminal } from "./run-feed-reader.ts";

const tagPath = "tags/guge-beddqm/feed.xml";
const momentsOfTag = 4;
const tagsOfSample = 23;
const episodesOfPage = 250;
/** The most that it keeps of a feed. */
const episodesInGpodder = 200;

// One station for all: a thousand episodes are not made for each test.
test.describe.configure({ mode: "serial", timeout: 180_000 });

let site: FeedSite;
const sound = readFileSync(samplePath);

test.beforeAll(async () => {
  site = await startFeedSite();
});
test.afterAll(() => site.close());

const readText = async (url: string): Promise<string> => (await fetch(url)).text();

/** Every page of a feed, the newest first, by its address. */
async function readPages(url: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (let next: string | undefined = url; next !== undefined;) {
    const xml = await readText(next);
    pages.set(next, xml);
    next = /<atom:link rel="next" href="([^"]+)"/u.exec(xml)?.[1];
  }
  return pages;
}

test("every feed, and every page of one, keeps PSP-1", async () => {
  const urls = [`${site.url}feed.xml`, site.url + tagPath, `${site.largeUrl}feed.xml`];
  for (const url of urls) {
    for (const [page, xml] of await readPages(url)) expect(checkPsp1(xml, page), page).toEqual([]);
  }
});

test("the pages of a large feed hold each episode once", async () => {
  const pages = [...(await readPages(`${site.largeUrl}feed.xml`)).values()];
  const guids = pages.flatMap((xml) => xml.match(/<guid[^>]*>[^<]+/gu) ?? []);
  expect(guids).toHaveLength(largeCount);
  expect(new Set(guids).size).toBe(largeCount);
});

test.describe("programs of others", () => {
  test.skip(
    !hasPackages(feedReaders, thisMachine),
    `needs ${feedReaders.packages.join(", ")} of Debian`,
  );

  test("epubcheck finds no fault in a book", async () => {
    const folder = createHome(site.folder, "books");
    const path = join(folder, "episode.epub");
    writeFileSync(path, renderEpub(createSampleBook()));
    // Without binfmt the system takes a jar for a shell script.
    const output = await runProgram(folder, ["/usr/bin/java", "-jar", "/usr/bin/epubcheck", path]);
    expect(output).toContain("0 fatals / 0 errors / 0 warnings");
  });

  test("feedparser finds nothing wrong and every field", async () => {
    const script = `
import feedparser, json, sys
def read(url):
    feed = feedparser.parse(url)
    return {
        "bozo": bool(feed.bozo), "version": feed.version, "title": feed.feed.title,
        "count": len(feed.entries), "dated": all(e.get("published_parsed") for e in feed.entries),
        "ids": len({e.id for e in feed.entries}), "enclosures": [e.enclosures[0] for e in feed.entries][:1],
    }
print(json.dumps([read(url) for url in sys.argv[1:]]))
`;
    const urls = [`${site.url}feed.xml`, site.url + tagPath, `${site.largeUrl}feed.xml`];
    const home = createHome(site.folder, "feedparser");
    const found: unknown = JSON.parse(
      await runProgram(home, ["/usr/bin/python3", "-c", script, ...urls]),
    );
    const common = { bozo: false, version: "rss20", dated: true };
    expect(found).toMatchObject([
      {
        ...common,
        title: "来生情报站",
        count: 1,
        ids: 1,
        enclosures: [
          {
            href: `${site.url}episodes/2025-06-08/audio.mp3`,
            length: String(sound.length),
            type: "audio/mpeg",
          },
        ],
      },
      { ...common, title: "#谷歌 · 来生情报站", count: momentsOfTag, ids: momentsOfTag },
      { ...common, count: episodesOfPage, ids: episodesOfPage },
    ]);
  });

  test("gPodder subscribes, lists and downloads the sound whole", async () => {
    const home = createHome(site.folder, "gpodder");
    const env = { GPODDER_HOME: join(home, "data"), GPODDER_DOWNLOAD_DIR: join(home, "sound") };
    const gpo = (...words: string[]) => runProgram(home, ["/usr/bin/gpo", ...words], env);
    expect(await gpo("subscribe", `${site.url}feed.xml`)).toContain("Successfully added");
    expect(await gpo("episodes")).toContain("来生小酒馆 2025/6/8");
    await gpo("download");
    expect(
      readFilesBelow(env.GPODDER_DOWNLOAD_DIR, ".mp3").map((file) => file.equals(sound)),
    ).toEqual([true]);
    for (const url of [site.url + tagPath, `${site.largeUrl}feed.xml`]) {
      expect(await gpo("subscribe", url)).toContain("Successfully added");
    }
    expect(await gpo("episodes", site.url + tagPath)).toContain("谷歌给你请了个AI老师");
    const listed = await gpo("episodes", `${site.largeUrl}feed.xml`);
    expect(listed.match(/^ +\d+\. /gmu)).toHaveLength(episodesInGpodder);
  });

  test("newsboat reads the feeds, and podboat downloads what it found", async () => {
    const home = createHome(site.folder, "newsboat");
    const settings = createHome(home, ".newsboat");
    const urls = [`${site.url}feed.xml`, `${site.largeUrl}feed.xml`];
    writeFileSync(join(settings, "urls"), `${urls[0] ?? ""}\n`);
    writeFileSync(
      join(settings, "config"),
      `podcast-auto-enqueue yes\ndownload-path "${home}/sound/"\ndownload-filename-format "one.mp3"\n`,
    );
    await runProgram(home, ["newsboat", "-x", "reload"]);
    expect(await runProgram(home, ["newsboat", "-x", "print-unread"])).toBe("1 unread articles\n");
    const podboat = startInTerminal(home, "podboat -a");
    const isWhole = () => {
      try {
        return readFilesBelow(home, ".mp3").some((file) => file.equals(sound));
      } catch {
        return false;
      }
    };
    await expect.poll(isWhole, { timeout: 60_000 }).toBe(true);
    podboat.press("q");
    await podboat.ended;

    writeFileSync(join(settings, "config"), "");
    writeFileSync(join(settings, "urls"), [...urls, site.url + tagPath].join("\n"));
    await runProgram(home, ["newsboat", "-x", "reload"]);
    const unread = 1 + episodesOfPage + momentsOfTag;
    expect(await runProgram(home, ["newsboat", "-x", "print-unread"])).toBe(
      `${unread} unread articles\n`,
    );
  });

  test("newsboat imports the list of feeds", async () => {
    const home = createHome(site.folder, "list");
    createHome(home, ".newsboat");
    writeFileSync(join(home, "feeds.opml"), await readText(`${site.url}feeds.opml`));
    await runProgram(home, ["newsboat", "-i", "feeds.opml"]);
    const lines = readFileSync(join(home, ".newsboat/urls"), "utf8").trim().split("\n");
    expect(lines).toHaveLength(1 + tagsOfSample);
    expect(lines[0]).toContain(`${site.url}feed.xml`);
  });

  test("podget downloads an episode, and a moment's sound as well", async () => {
    const home = createHome(site.folder, "podget");
    const settings = createHome(home, "settings");
    const library = createHome(home, "library");
    const podget = (...words: string[]) =>
      runProgram(home, ["/usr/bin/podget", "-d", settings, ...words]);
    await podget("--create-config", "podgetrc");
    const config = readFileSync(join(settings, "podgetrc"), "utf8");
    // Megabytes that must be free before it starts: the tests' machine need not be large.
    writeFileSync(join(settings, "podgetrc"), config.replace(/^MIN_SPACE=.*/mu, "MIN_SPACE=1"));
    writeFileSync(
      join(settings, "serverlist"),
      `${site.url}feed.xml shows Sample\n${site.url}${tagPath} shows Google\n`,
    );
    await podget("-l", library, "-r", "1");
    const files = readFilesBelow(library, ".mp3");
    expect(files.map((file) => file.equals(sound))).toEqual([true, true]);
  });
});
