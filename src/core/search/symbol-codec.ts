/**
 * A code that makes short Chinese texts small before gzip sees them. The table names up to
 * 1193 symbols of one to four UTF-16 units: the first 169 are one byte each, the rest two.
 * A unit without a symbol takes two bytes where it is a common Chinese character, else three.
 */
export type SymbolTable = readonly string[];

/** Pages of 256 codes, each behind a first byte of its own. */
const symbolPages = 4;
const hanPages = 82;
const firstHan = 0x4e_00;
const firstSymbolPage = 256 - 1 - hanPages - symbolPages;
const firstHanPage = firstSymbolPage + symbolPages;
const plainUnit = 0xff;

/** How many symbols a table may name, and how many of them, the first, take one byte. */
export const symbolLimits = {
  oneByte: firstSymbolPage,
  all: firstSymbolPage + symbolPages * 256,
  /** UTF-16 units. */
  longest: 4,
} as const;

/** True for a unit that takes two bytes without a symbol. */
export function isHanUnit(unit: number): boolean {
  return unit >= firstHan && unit < firstHan + hanPages * 256;
}

/** Divides a text into the longest symbols, from its start on; what is none is one unit. */
export function splitSymbols(text: string, isSymbol: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let length = Math.min(symbolLimits.longest, text.length - start);
    while (length > 1 && !isSymbol(text.slice(start, start + length))) length -= 1;
    pieces.push(text.slice(start, start + length));
    start += length;
  }
  return pieces;
}

/** Encodes texts by a table; {@link decodeText} with the same table turns them back. */
export function createSymbolEncoder(table: SymbolTable): (text: string) => number[] {
  const indexes = new Map(table.map((symbol, index) => [symbol, index]));
  const encodePiece = (piece: string): number[] => {
    const index = indexes.get(piece);
    if (index !== undefined && index < firstSymbolPage) return [index];
    if (index !== undefined) return toPaged(firstSymbolPage, index - firstSymbolPage);
    const unit = piece.charCodeAt(0);
    if (isHanUnit(unit)) return toPaged(firstHanPage, unit - firstHan);
    return [plainUnit, unit >> 8, unit & 0xff];
  };
  return (text) => splitSymbols(text, (piece) => indexes.has(piece)).flatMap(encodePiece);
}

const toPaged = (firstPage: number, index: number): number[] => [
  firstPage + (index >> 8),
  index & 0xff,
];

/** Decodes a text; never throws: bytes that no encoder made give some other text. */
export function decodeText(bytes: Uint8Array, table: SymbolTable): string {
  const pieces: string[] = [];
  let at = 0;
  const next = (): number => {
    at += 1;
    return bytes[at - 1] ?? 0;
  };
  while (at < bytes.length) {
    const first = next();
    if (first < firstSymbolPage) pieces.push(table[first] ?? "");
    else if (first < firstHanPage) {
      pieces.push(table[firstSymbolPage + (first - firstSymbolPage) * 256 + next()] ?? "");
    } else if (first < plainUnit) {
      pieces.push(String.fromCharCode(firstHan + (first - firstHanPage) * 256 + next()));
    } else pieces.push(String.fromCharCode(next() * 256 + next()));
  }
  return pieces.join("");
}
