import type { SearchTextEpisode, SearchTextFile, SearchTextStory } from "./search-text-file.ts";
import { createSymbolEncoder, decodeText, type SymbolTable } from "./symbol-codec.ts";
import { createVarintReader, createVarintWriter, type VarintReader } from "../files/varint.ts";
import { fileVersion } from "../files/versioned-file.ts";

/**
 * Makes the encoder of `search/<segment>/text-<n>.bin`, in varints: the version, how many
 * bytes the texts take, and all texts one after the other in the code of `text-code.ts`. Then
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
    writer.write(fileVersion);
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
 * Decodes what {@link createSearchTextEncoder} made with the same table. Never throws: other
 * bytes give a value that is for the schema to refuse.
 */
export function decodeSearchTexts(bytes: Uint8Array, table: SymbolTable): unknown {
  const reader = createVarintReader(bytes);
  const version = reader.read();
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
  return { version, episodes } satisfies Record<keyof SearchTextFile, unknown>;
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
