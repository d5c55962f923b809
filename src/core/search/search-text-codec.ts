import {
  searchTextsSchema,
  type SearchTextEpisode,
  type SearchTextStory,
} from "./search-text-file.ts";
import { createSymbolEncoder, decodeText, type SymbolTable } from "./symbol-codec.ts";
import { createFormat, migrateFile, type FileResult } from "../files/file-format.ts";
import { checkShape } from "../files/parse-file.ts";
import { createVarintReader, createVarintWriter, type VarintReader } from "../files/varint.ts";

/**
 * `search/<segment>/text-<n>.bin`: what is spoken in one or some episodes of a segment,
 * oldest first; gzipped. The version comes first in every one of its versions.
 */
export const searchTextFormat = createFormat({
  name: "search/<segment>/text-<n>.bin",
  version: 1,
  migrations: [],
});

/**
 * Makes the encoder of a text file, in varints: the version, how many
 * bytes the texts take, and all texts one after the other in the code of `symbol-codec.ts`. Then
 * their lengths in UTF-16 units and the sentences' numbers, in the order of the schema; a
 * list is led by its length.
 */
export function createSearchTextEncoder(
  table: SymbolTable,
): (episodes: readonly SearchTextEpisode[]) => Uint8Array {
  const encode = createSymbolEncoder(table);
  return (episodes) => {
    const texts = encode(episodes.flatMap(listTexts).join(""));
    const writer = createVarintWriter();
    writer.write(searchTextFormat.version);
    writer.write(texts.length);
    writer.writeBytes(texts);
    const writeLengths = (...own: readonly string[]): void =>
      own.forEach(({ length }) => writer.write(length));
    for (const { id, title, date, tags, stories } of episodes) {
      writeLengths(id, title, date);
      writer.write(tags.length);
      writeLengths(...tags);
      writer.write(stories.length);
      for (const { title: name, text, cues } of stories) {
        writeLengths(name, text);
        writer.write(cues.length);
        cues.forEach((number) => writer.writeSigned(number));
      }
    }
    return writer.finish();
  };
}

function listTexts({ id, title, date, tags, stories }: SearchTextEpisode): string[] {
  return [id, title, date, ...tags, ...stories.flatMap((story) => [story.title, story.text])];
}

/**
 * Parses what {@link createSearchTextEncoder} made with the same table. Never throws: any
 * other bytes are a fault.
 */
export function parseSearchTexts(
  bytes: Uint8Array,
  table: SymbolTable,
): FileResult<readonly SearchTextEpisode[]> {
  const version = createVarintReader(bytes).read();
  const current = migrateFile<Uint8Array>(searchTextFormat, version, bytes);
  if (!current.ok) return current;
  return checkShape(searchTextsSchema, decodeSearchTexts(current.value, table));
}

/**
 * Decodes texts of this version; undefined for those of another. Never throws: other bytes
 * give a value that is for the schema to refuse.
 */
export function decodeSearchTexts(
  bytes: Uint8Array,
  table: SymbolTable,
): SearchTextEpisode[] | undefined {
  const reader = createVarintReader(bytes);
  if (reader.read() !== searchTextFormat.version) return undefined;
  const texts = decodeText(reader.readBytes(reader.read()), table);
  let at = 0;
  const readText = (): string => {
    const start = at;
    at += reader.read();
    return texts.slice(start, at);
  };
  const readStory = (): SearchTextStory => ({
    title: readText(),
    text: readText(),
    cues: readList(reader, () => reader.readSigned()),
  });
  const readEpisode = (): SearchTextEpisode => ({
    id: readText(),
    title: readText(),
    date: readText(),
    tags: readList(reader, readText),
    stories: readList(reader, readStory),
  });
  const episodes: SearchTextEpisode[] = [];
  while (!reader.isAtEnd()) episodes.push(readEpisode());
  return episodes;
}

/** A list that is cut off, or tells an absurd length, ends with one item that no schema accepts. */
function readList<T>(reader: VarintReader, read: () => T): T[] {
  const list: T[] = [];
  for (let left = reader.read(), isCut = false; left > 0 && !isCut; left -= 1) {
    isCut = reader.isAtEnd();
    list.push(read());
  }
  return list;
}
