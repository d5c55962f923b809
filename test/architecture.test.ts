import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import {
  checkSource,
  findShelfCircle,
  findUnplaced,
  parseRoomMap,
  type ArchitectureLaw,
} from "./support/check-architecture.ts";
import { findFileCircles } from "./support/find-file-circles.ts";
import { houseFiles, houseRooms, repositoryPath, sourcePath } from "./support/house.ts";

/** The whole law: who may import what, and the only doors to things outside. */
const law: ArchitectureLaw = {
  rooms: {
    core: {
      rooms: [],
      packages: ["valibot"],
      shelves: {
        episode: [],
        files: ["episode"],
        search: ["episode", "files"],
        links: ["episode", "files", "search"],
        listener: ["episode", "files", "search"],
        formats: ["episode", "files", "links", "listener"],
        feed: ["episode", "files", "formats"],
        share: ["episode", "files", "formats", "links"],
      },
    },
    messages: { rooms: ["core"], packages: [] },
    storage: { rooms: ["core"], packages: ["idb", "zustand/vanilla"] },
    catalog: {
      rooms: ["core"],
      packages: ["@tanstack/react-query", "react", "zustand", "mediabunny"],
      shelves: { ".": [], search: ["."], tags: ["."], sound: ["."] },
    },
    player: {
      rooms: ["core", "storage"],
      packages: ["zustand/vanilla"],
      shelves: {
        engine: [],
        state: ["engine"],
        features: ["engine", "state"],
        ".": ["engine", "state", "features"],
        react: [".", "state"],
      },
      // Whoever plays without React takes everything but this shelf; plain zustand brings React.
      shelfPackages: { engine: ["howler"], react: ["react", "zustand"] },
    },
    // What answers without a network: the worker is built by itself, `keep` is run by the page.
    offline: {
      rooms: ["core"],
      packages: [],
      shelves: { ".": [], worker: ["."], keep: ["."] },
      shelfPackages: { worker: ["workbox-range-requests"] },
    },
    // react-dom: a toast moves into the sheet that is open, which makes all else inert.
    ui: {
      rooms: ["core", "messages"],
      packages: ["react", "react-dom", "lucide-react", "qr"],
      shelves: {
        ".": [],
        hooks: [],
        loading: [".", "hooks"],
        overlays: [".", "hooks"],
        toasts: [".", "hooks"],
      },
    },
    actions: {
      rooms: ["core", "messages", "storage", "catalog", "player", "ui"],
      packages: ["react", "zustand"],
    },
    features: {
      rooms: ["core", "messages", "storage", "catalog", "player", "ui", "actions"],
      packages: ["react", "lucide-react", "mediabunny", "fflate"],
    },
    app: {
      rooms: [
        "core",
        "messages",
        "storage",
        "catalog",
        "player",
        "offline",
        "ui",
        "actions",
        "features",
      ],
      packages: [
        "@tanstack/react-query",
        "react",
        "react-dom",
        "wouter",
        "lucide-react",
        "zustand",
      ],
      shelves: {
        routing: [],
        settings: [],
        playback: [],
        memory: [],
        offline: [],
        layout: ["routing", "settings", "playback"],
        // A page of its own, without React.
        embed: ["routing"],
        "pages/episode": ["routing", "settings", "layout"],
        "pages/home": ["routing", "settings", "layout"],
        "pages/listener": ["routing", "settings", "layout"],
        pages: ["routing", "settings", "layout", "pages/episode", "pages/home", "pages/listener"],
        ".": [
          "routing",
          "settings",
          "playback",
          "memory",
          "offline",
          "layout",
          "pages",
          // What a page is made with ahead of time.
          "pages/episode",
        ],
      },
    },
    // Pages of the development server, see publish/desk.
    desk: {
      rooms: ["core", "messages"],
      packages: ["react", "react-dom", "valibot"],
    },
    publish: {
      rooms: ["core", "messages"],
      packages: [
        "node:*",
        "@echogarden/espeak-ng-emscripten",
        "audio-decode",
        "music-metadata",
        // Headers of sounds on other hosts, by byte ranges.
        "@tokenizer/range",
        // The sound of a video, copied packet by packet.
        "mediabunny",
        "jsonc-parser",
        // The named characters of HTML, which captions may write.
        "entities",
        // Which characters are one in both scripts, and how tags are typed: at build time only.
        "opencc-js",
        "pinyin-pro",
        // Notes are Markdown with front matter.
        "mdast",
        "mdast-util-from-markdown",
        "mdast-util-gfm",
        "micromark-extension-cjk-friendly",
        "micromark-extension-gfm",
        "smol-toml",
        "yaml",
        "valibot",
        "vite",
        // Files over HTTP as RFC 9110 has them: the preview and the development server.
        "send",
        // The command line alone, see the doors.
        "@commander-js/extra-typings",
        // Pages that are read without scripts, and the app's own page they are made from.
        "parse5",
        // Preview pictures, and which characters their fonts have.
        "@takumi-rs/core",
        "fontkitten",
        // Books are zip files.
        "fflate",
        "react",
        "react-dom",
      ],
      shelves: {
        faults: [],
        workspace: ["faults"],
        guid: [],
        notes: ["faults"],
        "sound/spectrum": [],
        "sound/header": [],
        sound: ["faults", "sound/header", "sound/spectrum"],
        import: ["faults", "sound"],
        "timing/match": [],
        "timing/cues": ["notes", "sound"],
        "timing/align": ["sound/spectrum"],
        "timing/known": ["faults", "sound/spectrum", "timing/cues", "timing/match"],
        "timing/sidecar": [
          "faults",
          "notes",
          "sound",
          "timing/align",
          "timing/cues",
          "timing/match",
        ],
        timing: [
          "faults",
          "sound",
          "sound/spectrum",
          "timing/align",
          "timing/cues",
          "timing/known",
          "timing/sidecar",
        ],
        transcript: ["faults", "notes", "timing/align", "timing/cues", "timing/sidecar"],
        episode: [
          "faults",
          "notes",
          "sound",
          "timing",
          "timing/align",
          "timing/cues",
          "timing/known",
          "timing/sidecar",
          "workspace",
          "transcript",
          "guid",
        ],
        "site/search": [],
        "site/tags": ["site/search"],
        "site/feed": ["faults", "guid", "notes", "site/tags"],
        "site/pages": ["notes", "site/feed", "site/tags"],
        "site/embed": [],
        "site/offline": ["faults"],
        "site/pictures": ["faults"],
        book: ["faults", "notes"],
        "site/hosting": ["site/pages"],
        site: [
          "book",
          "faults",
          "notes",
          "site/embed",
          "site/feed",
          "site/hosting",
          "site/offline",
          "site/pages",
          "site/pictures",
          "site/search",
          "site/tags",
          "workspace",
        ],
        // Renaming keeps what feeds know an episode by.
        command: [
          "book",
          "faults",
          "notes",
          "sound",
          "timing/cues",
          "episode",
          "import",
          "site/feed",
          "workspace",
        ],
        // Pins through the command, as a process.
        desk: ["faults", "sound", "timing/known"],
      },
    },
  },
  doors: {
    howler: ["player/engine/howler-engine.ts"],
    // GPL-3.0: it stays in the publishing command.
    "@echogarden/espeak-ng-emscripten": ["publish/timing/align/speech-synthesizer.ts"],
    "node:*": ["publish/"],
    "@commander-js/extra-typings": ["publish/command/"],
    "react-dom/server": ["publish/site/pages/", "publish/site/embed/", "app/static-entry.tsx"],
    send: ["publish/site/hosting/answer-file.ts"],
    fflate: ["publish/book/render-epub.ts", "features/notes-export/pack-anki-deck.ts"],
    qr: ["ui/encode-code.ts"],
    "@takumi-rs/core": ["publish/site/pictures/"],
    fontkitten: ["publish/site/pictures/picture-fonts.ts"],
    // What is printed is foreign text: it goes through a terminal, which nothing in it steers.
    "process.stdout": ["publish/command/main.ts"],
    // Its own questions, and what the publisher types.
    "process.stderr": [
      "publish/command/main.ts",
      "publish/command/ask-at-terminal.ts",
      "publish/site/main.ts",
    ],
    parse5: [
      "publish/site/pages/",
      "publish/notes/html-blocks.ts",
      "publish/timing/sidecar/parse-ttml.ts",
      "publish/transcript/parse-html-transcript.ts",
    ],
    "mdast-util-from-markdown": ["publish/notes/markdown-tree.ts"],
    "smol-toml": ["publish/notes/toml-lines.ts"],
    yaml: ["publish/notes/front-matter.ts"],
    fetch: [
      "catalog/fetch-json.ts",
      "catalog/fetch-range.ts",
      "desk/desk-server.ts",
      "offline/",
      // Given to what keeps episodes.
      "app/offline/offline-start.tsx",
    ],
    caches: ["offline/", "app/offline/offline-start.tsx"],
    "navigator.serviceWorker": ["offline/"],
    "workbox-range-requests": ["offline/worker/answer-range.ts"],
    // Large, and loaded in workers alone.
    mediabunny: ["catalog/sound/", "features/share-sheet/video/", "publish/sound/"],
    XMLHttpRequest: [],
    // All that is remembered; the tabs' channel falls back on storage events.
    localStorage: [
      "storage/browser-storage.ts",
      "storage/tab-channel.ts",
      // A file by itself, which has to stay below a kilobyte.
      "app/first-script.ts",
    ],
    sessionStorage: [],
    // By way of idb.
    indexedDB: [],
    idb: ["storage/indexed-db-copy.ts"],
    BroadcastChannel: ["storage/tab-channel.ts"],
    location: ["app/routing/", "app/first-script.ts"],
    history: ["app/routing/"],
    "CSS.highlights": ["features/transcript-panel/highlight-painter.ts"],
    // What is loaded later can fail: one way to try again and to say so.
    // The build says first which React it wants. Without what a page of a tag needs the page is
    // not adopted, and says so in its own way.
    "import()": [
      "messages/languages.ts",
      "publish/site/main.ts",
      "app/adoptable-page.ts",
      "app/main.ts",
    ],
  },
  loaders: ["lazyPart"],
  sealedFolders: ["features"],
  rawMarkup: {
    rooms: ["app", "features", "ui", "desk"],
    words: [
      "dangerouslySetInnerHTML",
      "innerHTML",
      "outerHTML",
      "insertAdjacentHTML",
      "document.write",
    ],
  },
  vagueNames: ["utils", "types", "helpers"],
  maxLines: 250,
};

const countLines = (text: string): number => text.trimEnd().split("\n").length;

describe("the house", () => {
  it.each(Object.keys(law.rooms))("keeps the law in src/%s", (room) => {
    const own = houseFiles.filter(({ path }) => path.startsWith(`${room}/`));
    expect(own).not.toHaveLength(0);
    const violations = own.flatMap((file) => checkSource(law, file));
    expect(
      violations.map(({ code, path, line, quoted }) => `src/${path}:${line} ${code}: ${quoted}`),
    ).toEqual([]);
  });

  it("has the rooms of the law and no file outside of them", () => {
    expect(houseRooms).toEqual(Object.keys(law.rooms).toSorted());
    expect(houseFiles.filter(({ path }) => !path.includes("/"))).toEqual([]);
  });

  it.each(Object.entries(law.rooms))("has no shelves in a circle in src/%s", (_, { shelves }) => {
    expect(findShelfCircle(shelves ?? {})).toEqual([]);
  });

  it("has no files in a circle, types included", () => {
    expect(findFileCircles(houseFiles)).toEqual([]);
  });

  it.each(Object.entries(law.rooms))("has files on every shelf of src/%s", (room, { shelves }) => {
    const empty = Object.keys(shelves ?? {}).filter(
      (shelf) => !houseFiles.some(({ path }) => posix.dirname(path) === posix.join(room, shelf)),
    );
    expect(empty).toEqual([]);
  });

  it("has every door that the law names", () => {
    const doors = Object.values(law.doors).flat();
    expect(doors.filter((door) => !existsSync(join(sourcePath, door)))).toEqual([]);
  });

  it("has one line per room in the imports of package.json", () => {
    const { imports }: { imports?: unknown } = JSON.parse(
      readFileSync(join(repositoryPath, "package.json"), "utf8"),
    );
    expect(imports).toEqual(
      Object.fromEntries(houseRooms.map((room) => [`#${room}/*`, `./src/${room}/*`])),
    );
  });

  it("keeps DOM and Node types out of core", () => {
    const config: unknown = JSON.parse(
      readFileSync(join(sourcePath, "core/tsconfig.json"), "utf8"),
    );
    expect(config).toMatchObject({
      compilerOptions: { lib: [expect.stringMatching(/^ES\d{4}$/u)], types: [] },
    });
  });

  it.each(houseRooms)("has a README in src/%s that places all that lives there", (room) => {
    const folder = join(sourcePath, room);
    const entries = readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !/^(?:README\.md|tsconfig\.json)$/u.test(name))
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    const readme = join(folder, "README.md");
    expect(existsSync(readme), `src/${room}/README.md is missing`).toBe(true);
    expect(findUnplaced(readFileSync(readme, "utf8"), entries)).toEqual([]);
  });

  it("has no README of a room over 60 lines", () => {
    const long = readdirSync(sourcePath, { recursive: true, encoding: "utf8" })
      .filter((path) => basename(path) === "README.md")
      .filter((path) => countLines(readFileSync(join(sourcePath, path), "utf8")) > 60);
    expect(long).toEqual([]);
  });

  it("has a README of at most 160 lines, and in it no path that leads nowhere", () => {
    const readme = readFileSync(join(repositoryPath, "README.md"), "utf8");
    expect(countLines(readme)).toBeLessThanOrEqual(160);
    const links = [...readme.matchAll(/\]\((?<path>[\w./-]+)\)/gu)].map(
      ({ groups }) => groups?.["path"] ?? "",
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((path) => !existsSync(join(repositoryPath, path)))).toEqual([]);
  });

  it("is drawn in README.md with exactly the rooms that exist", () => {
    const readme = join(repositoryPath, "README.md");
    expect(existsSync(readme), "README.md is missing").toBe(true);
    const map = parseRoomMap(readFileSync(readme, "utf8"));
    expect(map, "README.md has no fenced block with a line src/").toBeDefined();
    expect(map?.toSorted()).toEqual(houseRooms);
  });
});
