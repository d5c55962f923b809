import { parseFile } from "music-metadata";

/** What a sound file says of itself. */
export interface MediaTags {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
}

/** Reads title and date from a sound's tags; nothing where it has none or cannot be read. */
export async function readMediaTags(path: string): Promise<MediaTags> {
  try {
    const { common } = await parseFile(path, { skipCovers: true });
    return { title: common.title, date: common.date ?? common.originaldate };
  } catch {
    // What is wrong with the sound is told when it is decoded.
    return {};
  }
}
