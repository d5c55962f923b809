import { spawn, type ChildProcess } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { findHostHeaders } from "#publish/site/hosting/find-host-headers.ts";
import { findFreePort } from "../support/find-free-port.ts";
import { repositoryPath } from "../support/house.ts";
import { expectEpisodeReady, expectSoundPast } from "./episode-page.ts";
import { isRoot, thisMachine } from "./find-chromium.ts";
import { nginx, nginxPath } from "./find-nginx.ts";
import { hasPackages } from "./plan-packages.ts";
import { publishedSound } from "./published-episode.ts";
import { episodePath, siteFolder } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

/** What the README tells people to write. */
function readBlock(): string {
  const readme = readFileSync(join(repositoryPath, "src/publish/site/hosting/README.md"), "utf8");
  const [, block = ""] = /^```nginx\n(.*?)^```$/msu.exec(readme) ?? [];
  return block;
}

/** The block as it stands, but for port and folder, in the least that nginx needs around it. */
function renderSettings(port: number, folder: string): string {
  const block = readBlock()
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /var/www/show;", `root ${folder}/site;`);
  const scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(" ");
  return `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
${isRoot() ? "user root;" : ""}
events {}
http { access_log off; ${scratch}
${block}}`;
}

const soundPath = "episodes/pilot/audio-0123456789abcdef.mp3";
/** What the site under test has not: its station has no address. */
const moreFiles = [
  "feed.xml",
  "feed-1.xml",
  "tags/ai/feed.xml",
  "feeds.opml",
  "llms.txt",
  soundPath,
];

/** The built site by links, and beside it what only other sites have. */
function fillSite(folder: string): void {
  const built = join(repositoryPath, siteFolder);
  for (const shelf of [".", "episodes", "tags"]) {
    mkdirSync(join(folder, shelf), { recursive: true });
    for (const name of readdirSync(join(built, shelf))) {
      if (shelf === "." && ["episodes", "tags"].includes(name)) continue;
      symlinkSync(join(built, shelf, name), join(folder, shelf, name));
    }
  }
  for (const path of moreFiles) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
}

/** What nginx complains of so far; it makes its file only once it runs. */
function readErrors(folder: string): string {
  const path = join(folder, "error.log");
  return existsSync(path) ? readFileSync(path, "utf8") : "not started yet";
}

test.describe("nginx with the block of the README", () => {
  test.skip(!hasPackages(nginx, thisMachine), `needs ${nginx.packages.join(", ")} of Debian`);
  let folder = "";
  let url = "";
  let server: ChildProcess | undefined;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "nginx-"));
    const port = await findFreePort();
    url = `http://127.0.0.1:${port}/`;
    fillSite(join(folder, "site"));
    copyFileSync("/etc/nginx/mime.types", join(folder, "mime.types"));
    writeFileSync(join(folder, "nginx.conf"), renderSettings(port, folder));
    const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")];
    server = spawn(nginxPath, args, { stdio: "ignore" });
    await expect
      .poll(() =>
        fetch(url).then(
          ({ status }) => status,
          () => readErrors(folder),
        ),
      )
      .toBe(200);
  });

  test.afterAll(async () => {
    await new Promise((resolve) => {
      server?.once("close", resolve);
      server?.kill("SIGTERM");
    });
    rmSync(folder, { recursive: true, force: true });
  });

  test("sends the headers of the preview with every kind of file", async () => {
    const page = await (await fetch(url)).text();
    const [script = ""] = /assets\/index-[^"]+\.js/u.exec(page) ?? [];
    const search = JSON.parse(await (await fetch(`${url}search/index.json`)).text());
    const text = `search/${search.segments[0].folder}/text-0.bin`;
    const files = [
      "",
      script,
      text,
      "search/index.json",
      "favicon.svg",
      "station.json",
      episodePath,
    ];
    const ofEpisode = ["audio.mp3", "text.json", "transcript.vtt", "chapters.json", "episode.md"];
    const inFolder = ["", ...ofEpisode].map((name) => episodePath + name);
    for (const path of [...files, ...inFolder, ...moreFiles]) {
      const { status, headers } = await fetch(url + path);
      const found = Object.keys(findHostHeaders(path)).map((name) => [name, headers.get(name)]);
      expect([path, status, Object.fromEntries(found)]).toEqual([path, 200, findHostHeaders(path)]);
    }
  });

  test("lets nobody keep a refusal for ever", async () => {
    const { status, headers } = await fetch(url + soundPath.replace("0123", "ffff"));
    expect([status, headers.get("cache-control")]).toEqual([404, "no-cache"]);
  });

  test("answers an unknown path with the site's own page and 404", async () => {
    const response = await fetch(`${url}nothing/here`);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/u);
    expect(await response.text()).toBe(
      readFileSync(join(repositoryPath, siteFolder, "404.html"), "utf8"),
    );
  });

  test("sends a folder to the one with a slash, whatever its own address is", async () => {
    const response = await fetch(`${url}episodes/2025-06-08`, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([301, `/${episodePath}`]);
  });

  test("packs texts, and sends byte ranges of sound", async ({ request }) => {
    for (const path of [
      "",
      "episodes/index.json",
      `${episodePath}text.json`,
      `${episodePath}episode.md`,
    ]) {
      const response = await fetch(url + path, { headers: { "Accept-Encoding": "gzip" } });
      expect([path, response.headers.get("content-encoding")]).toEqual([path, "gzip"]);
    }
    const words = await fetch(`${url}${episodePath}words.bin`);
    expect(words.headers.get("content-encoding")).toBeNull();
    expect(
      gunzipSync(await words.bytes())
        .subarray(0, 4)
        .toString(),
    ).toBe("wtim");
    const sound = await request.get(`${url}${episodePath}audio.mp3`, {
      headers: { Range: "bytes=1000-1099" },
    });
    expect([sound.status(), sound.headers()["content-type"]]).toEqual([206, "audio/mpeg"]);
    expect((await sound.body()).equals(publishedSound.subarray(1000, 1100))).toBe(true);
  });

  test("plays from a shared moment", async ({ page }) => {
    await page.goto(`${url}${episodePath}?t=83`);
    await expectEpisodeReady(page);
    await page.getByRole("button", { name: "从 1:23 播放" }).click();
    await expectSoundPast(page, 83.3);
  });
});
