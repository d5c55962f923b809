import { posix } from "node:path";
import { readSourceFacts, type Fact, type SourceFacts } from "./source-facts.ts";

/** The law of the house; paths are relative to `src/`. */
export interface ArchitectureLaw {
  /** What each room may import: rooms, and packages with all their entries; `node:*` for Node. */
  readonly rooms: Readonly<Record<string, RoomLaw>>;
  /** A package or a global, and the files or folders (with a slash at the end) that may touch it. */
  readonly doors: Readonly<Record<string, readonly string[]>>;
  /** Functions in whose arguments `import()` may stand everywhere; its other doors stand in `doors`. */
  readonly loaders: readonly string[];
  /** Rooms whose folders never import one another. */
  readonly sealedFolders: readonly string[];
  /** Names that put markup into the page, and the rooms in which they may not stand. */
  readonly rawMarkup: { readonly rooms: readonly string[]; readonly words: readonly string[] };
  /** Names of files, without extension, that say nothing. */
  readonly vagueNames: readonly string[];
  readonly maxLines: number;
}

/** What a room may import from outside, and which of its shelves may import which. */
export interface RoomLaw {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  /**
   * Folders of the room, `.` for the room itself, and the shelves that each may import; below
   * a shelf without a line of its own all belongs to that shelf. Without it the room is one.
   */
  readonly shelves?: Readonly<Record<string, readonly string[]>>;
  /** Packages that a shelf may import beside those of the room. */
  readonly shelfPackages?: Readonly<Record<string, readonly string[]>>;
}

export interface SourceFile {
  /** Relative to `src/`, with slashes. */
  readonly path: string;
  readonly text: string;
}

export type ViolationCode =
  | "no-room"
  | "foreign-room"
  | "foreign-folder"
  | "foreign-shelf"
  | "foreign-package"
  | "own-room-by-name"
  | "leaves-room"
  | "computed-import"
  | "wrong-door"
  | "raw-markup"
  | "default-export"
  | "barrel"
  | "vague-name"
  | "too-long";

/** A rule that a file breaks, where (1-based line), quoting what breaks it. */
export interface Violation {
  readonly code: ViolationCode;
  readonly path: string;
  readonly line: number;
  readonly quoted: string;
}

/** Checks one source file against the law. */
export function checkSource(law: ArchitectureLaw, { path, text }: SourceFile): Violation[] {
  const facts = readSourceFacts(path, text);
  const violate =
    (code: ViolationCode) =>
    ({ line, text: quoted }: Fact): Violation => ({ code, path, line, quoted });
  return [
    ...checkPlace(law, path).map(violate("no-room")),
    ...facts.imports.flatMap((fact) => {
      const code = judgeImport(law, path, fact.text);
      return code ? [violate(code)(fact)] : [];
    }),
    ...findWrongDoors(law, path, facts).map(violate("wrong-door")),
    ...findRawMarkup(law, path, facts).map(violate("raw-markup")),
    // Types of a foreign package follow that package.
    ...(path.endsWith(".d.ts") ? [] : facts.defaultExports.map(violate("default-export"))),
    ...checkShape(law, path, facts),
  ];
}

const roomOf = (path: string): string => path.split("/")[0] ?? "";

/** The folder whose files may import one another: the room, or the feature inside it. */
function homeOf({ sealedFolders }: ArchitectureLaw, path: string): string {
  const depth = sealedFolders.includes(roomOf(path)) ? 2 : 1;
  return path.split("/").slice(0, depth).join("/");
}

/** The shelf on which a file of a room stands; undefined where the room has none for it. */
function shelfOf(shelves: NonNullable<RoomLaw["shelves"]>, path: string): string | undefined {
  const folders = path.split("/").slice(1, -1);
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const shelf = folders.slice(0, depth).join("/");
    if (Object.hasOwn(shelves, shelf)) return shelf;
  }
  return folders.length === 0 && Object.hasOwn(shelves, ".") ? "." : undefined;
}

function mayImportShelf({ shelves }: RoomLaw, path: string, target: string): boolean {
  if (!shelves) return true;
  const from = shelfOf(shelves, path);
  const to = shelfOf(shelves, target);
  if (from === undefined || to === undefined) return false;
  return from === to || shelves[from]?.includes(to) === true;
}

/** Shelves of a room that import one another in a circle, as `a -> b -> a`; empty without. */
export function findShelfCircle(shelves: NonNullable<RoomLaw["shelves"]>): string[] {
  const finished = new Set<string>();
  const visit = (shelf: string, way: readonly string[]): string[] => {
    if (way.includes(shelf)) return [...way.slice(way.indexOf(shelf)), shelf];
    if (finished.has(shelf)) return [];
    for (const next of shelves[shelf] ?? []) {
      const circle = visit(next, [...way, shelf]);
      if (circle.length > 0) return circle;
    }
    finished.add(shelf);
    return [];
  };
  for (const shelf of Object.keys(shelves)) {
    const circle = visit(shelf, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

function checkPlace(law: ArchitectureLaw, path: string): Fact[] {
  const isInRoom = Object.hasOwn(law.rooms, roomOf(path)) && homeOf(law, path) !== path;
  const shelves = law.rooms[roomOf(path)]?.shelves;
  const isOnShelf = !shelves || shelfOf(shelves, path) !== undefined;
  return isInRoom && isOnShelf ? [] : [{ text: path, line: 1 }];
}

function judgeImport(
  law: ArchitectureLaw,
  path: string,
  specifier: string,
): ViolationCode | undefined {
  if (specifier === "?") return "computed-import";
  const room = roomOf(path);
  const allowed = law.rooms[room];
  if (specifier.startsWith("#")) {
    const target = specifier.slice(1);
    if (roomOf(target) !== room) {
      return allowed?.rooms.includes(roomOf(target)) ? undefined : "foreign-room";
    }
    return homeOf(law, target) === homeOf(law, path) ? "own-room-by-name" : "foreign-folder";
  }
  if (/^\.{1,2}(?:\/|$)/u.test(specifier)) {
    const target = posix.join(posix.dirname(path), specifier);
    if (roomOf(target) !== room) return "leaves-room";
    if (homeOf(law, target) !== homeOf(law, path)) return "foreign-folder";
    return !allowed || mayImportShelf(allowed, path, target) ? undefined : "foreign-shelf";
  }
  return packagesOf(allowed, path).some((name) => isFromPackage(specifier, name))
    ? undefined
    : "foreign-package";
}

/** The packages that a file may import: those of its room and those of its shelf. */
function packagesOf(room: RoomLaw | undefined, path: string): readonly string[] {
  const shelf = room?.shelves && shelfOf(room.shelves, path);
  const own = shelf === undefined ? undefined : room?.shelfPackages?.[shelf];
  return [...(room?.packages ?? []), ...(own ?? [])];
}

function isFromPackage(specifier: string, name: string): boolean {
  if (name.endsWith("*")) return specifier.startsWith(name.slice(0, -1));
  return specifier === name || specifier.startsWith(`${name}/`);
}

function findWrongDoors(law: ArchitectureLaw, path: string, facts: SourceFacts): Fact[] {
  const isDoor = (door: string): boolean =>
    door.endsWith("/") ? path.startsWith(door) : path === door;
  const closed = Object.keys(law.doors).filter((thing) => !law.doors[thing]?.some(isDoor));
  return [
    ...facts.imports.filter(({ text }) => closed.some((thing) => isFromPackage(text, thing))),
    ...facts.globals.filter(({ text }) => closed.includes(text)),
    ...(closed.includes("import()")
      ? facts.dynamicImports.filter(({ loader }) => !law.loaders.includes(loader))
      : []),
  ];
}

function findRawMarkup({ rawMarkup }: ArchitectureLaw, path: string, facts: SourceFacts): Fact[] {
  if (!rawMarkup.rooms.includes(roomOf(path))) return [];
  return [...facts.words, ...facts.globals].filter(({ text }) => rawMarkup.words.includes(text));
}

function checkShape(law: ArchitectureLaw, path: string, facts: SourceFacts): Violation[] {
  const name = posix.basename(path).replace(/\.\w+$/u, "");
  const violate = (code: ViolationCode, quoted: string): Violation[] => [
    { code, path, line: 1, quoted },
  ];
  return [
    ...(name === "index" || facts.isBarrel ? violate("barrel", name) : []),
    ...(law.vagueNames.includes(name) ? violate("vague-name", name) : []),
    ...(facts.lineCount > law.maxLines ? violate("too-long", `${facts.lineCount} lines`) : []),
  ];
}

/** Folders (with a slash at the end) and files of a room that its README does not name as code. */
export function findUnplaced(markdown: string, entries: readonly string[]): string[] {
  const code = markdown.matchAll(/^```[^\n]*\n[\s\S]*?^```|`[^`\n]+`/gmu);
  const words = new Set([...code].flatMap(([text]) => text.split(/[\s`,;()|]+/u)));
  const places = [...words].flatMap((word) => word.replace(/^\.\//u, "").split(/(?<=\/)/u));
  const placed = new Set(places);
  return entries.filter((entry) => !placed.has(entry));
}

/**
 * The rooms in the map of a README: the `  room/` lines below the line `src/` of a fenced
 * block. Undefined when there is no such block.
 */
export function parseRoomMap(markdown: string): string[] | undefined {
  const blocks = markdown.matchAll(/^```[^\n]*\n(?<body>[\s\S]*?)^```/gmu);
  for (const { groups } of blocks) {
    const lines = (groups?.["body"] ?? "").split("\n");
    const first = lines.findIndex((line) => /^src\/(?:\s|$)/u.test(line));
    if (first === -1) continue;
    const below = lines.slice(first + 1);
    const next = below.findIndex((line) => /^\S/u.test(line));
    return below
      .slice(0, next === -1 ? below.length : next)
      .flatMap((line) => /^ {2}(?<room>[\w-]+)\/(?:\s|$)/u.exec(line)?.groups?.["room"] ?? []);
  }
  return undefined;
}
