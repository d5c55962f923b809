/** Text made comparable, with a map from every folded unit back to the source. */
export interface FoldedText {
  /** Folded text: NFKC, lower case, dashes as `-`, white space runs as one space. */
  readonly text: string;
  /** For each UTF-16 unit of `text`: where its source cluster starts. */
  readonly sourceStarts: Uint32Array;
  /** For each UTF-16 unit of `text`: where its source cluster ends (exclusive). */
  readonly sourceEnds: Uint32Array;
}

/** Units that count as another one, by unit: traditional signs as simplified ones. 0 stays itself. */
export type UnitVariants = Uint16Array;

// A base character folds as one with what NFKC may compose into it: combining marks,
// half-width kana marks, the vowels and finals of Hangul.
const clusterPattern = /[\s\S][\p{M}\uFF9E\uFF9F\u1160-\u11FF]*/uy;
// Astral marks come as surrogates, so every surrogate may belong to the character before it.
const extendingPattern = /^[\p{M}\uFF9E\uFF9F\u1160-\u11FF\uD800-\uDFFF]$/u;
// A BOM is white space to \s, but invisible in print.
const whiteSpacePattern = /^[^\S\uFEFF]$/u;
// Invisible in print, so they must not hide a match: soft hyphen, zero-width characters, BOM.
const invisiblePattern = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const dashPattern = /[\u2010-\u2015\u2212]/gu;

// Anything but characters that fold by themselves to one unit each: ASCII, Chinese characters,
// full-width forms, and the marks between them. Two spaces fold to one.
const unevenPattern =
  /[^\x20-\x7E\u2014\u2018-\u201D\u3001-\u3003\u3008-\u3011\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF5E]| {2}/u;

const foldCluster = (cluster: string): string =>
  cluster
    .normalize("NFKC")
    .toLowerCase()
    // NFKC once more: lower-casing can leave a composable sequence (J with a caron).
    .normalize("NFKC")
    .replace(invisiblePattern, "")
    .replace(dashPattern, "-");

const isUnknown = 0;
const isSlow = -1;
const isExtending = -2;
// Nearly every character folds to one unit whatever stands around it: looked up once, kept as
// the unit + 1. The rest goes the long way.
const unitFolds = new Int32Array(0x1_00_00);

function findUnitFold(unit: number): number {
  const known = unitFolds[unit] ?? isExtending;
  if (known !== isUnknown) return known;
  const character = String.fromCharCode(unit);
  let fold = isSlow;
  if (extendingPattern.test(character)) fold = isExtending;
  else if (!whiteSpacePattern.test(character)) {
    const folded = foldCluster(character);
    if (folded.length === 1) fold = folded.charCodeAt(0) + 1;
  }
  unitFolds[unit] = fold;
  return fold;
}

/**
 * Folds a text of which each UTF-16 unit folds to one unit, so that offsets stay the same;
 * undefined for any other. Most Chinese paragraphs are such texts, and whole ones fold fast.
 */
export function foldEvenText(source: string): string | undefined {
  if (unevenPattern.test(source)) return undefined;
  return source.normalize("NFKC").toLowerCase().replace(dashPattern, "-");
}

// 0, 1, 2, …: the map of texts that fold unit by unit, grown to the longest seen.
let offsets = Uint32Array.from({ length: 1024 }, (_, index) => index);

function listOffsets(start: number, count: number): Uint32Array {
  if (offsets.length < start + count) {
    offsets = Uint32Array.from({ length: 2 * (start + count) }, (_, index) => index);
  }
  return offsets.subarray(start, start + count);
}

/**
 * Folds case, width and white space, and with `variants` the script, keeping a map back to
 * the source. Never throws; lone surrogates stay as they are.
 *
 * @example foldText("Qwen3－Embedding").text === "qwen3-embedding"
 */
export function foldText(source: string, variants?: UnitVariants): FoldedText {
  const folded = foldMapped(source);
  return variants ? { ...folded, text: foldScript(folded.text, variants) } : folded;
}

function foldMapped(source: string): FoldedText {
  const even = foldEvenText(source);
  if (even === undefined) return foldClusters(source);
  const { length } = even;
  return { text: even, sourceStarts: listOffsets(0, length), sourceEnds: listOffsets(1, length) };
}

/** Folds the script of a folded text, unit by unit. */
export function foldScript(text: string, variants: UnitVariants): string {
  const units: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    units.push((variants[unit] ?? 0) || unit);
  }
  return joinUnits(units);
}

function foldClusters(source: string): FoldedText {
  const units: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (unit: number, start: number, end: number): void => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  for (let start = 0; start < source.length;) {
    const fold = findUnitFold(source.charCodeAt(start));
    const isAlone =
      start + 1 === source.length || findUnitFold(source.charCodeAt(start + 1)) !== isExtending;
    if (fold > 0 && isAlone) {
      add(fold - 1, start, start + 1);
      start += 1;
      continue;
    }
    clusterPattern.lastIndex = start;
    const cluster = clusterPattern.exec(source)?.[0] ?? source.charAt(start);
    const end = start + cluster.length;
    const isSpace = whiteSpacePattern.test(cluster);
    // A run's one folded space stands for the whole run.
    if (isSpace && units.at(-1) === spaceUnit) ends[ends.length - 1] = end;
    else {
      const folded = isSpace ? " " : foldCluster(cluster);
      for (let unit = 0; unit < folded.length; unit += 1) {
        add(folded.charCodeAt(unit), start, end);
      }
    }
    start = end;
  }
  return {
    text: joinUnits(units),
    sourceStarts: Uint32Array.from(starts),
    sourceEnds: Uint32Array.from(ends),
  };
}

const spaceUnit = 0x20;
/** More arguments than this overflow the stack of some browsers. */
const unitsAtOnce = 4096;

function joinUnits(units: readonly number[]): string {
  let text = "";
  for (let start = 0; start < units.length; start += unitsAtOnce) {
    text += String.fromCharCode(...units.slice(start, start + unitsAtOnce));
  }
  return text;
}
