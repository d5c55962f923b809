import type { EpisodeFileInput } from "#core/files/episode-file.ts";
import { showBlocks } from "../notes/show-blocks.ts";
import type { ShowNotes } from "../notes/show-notes.ts";
import type { EpisodePictures } from "./find-pictures.ts";
import { listLinks, type TimedParagraphs } from "./list-links.ts";

/** What of the notes is spoken, and the pictures that lie in the episode's folder. */
export interface NotesContent extends TimedParagraphs {
  readonly notes: ShowNotes;
  /** Whether the notes are the script: then only the rest of them is shown. */
  readonly isScript: boolean;
  readonly pictures: EpisodePictures;
}

/** What the page shows of the notes beside the transcript; undefined where that is nothing. */
export function createNotes(content: NotesContent): EpisodeFileInput["notes"] {
  const { notes, isScript, pictures } = content;
  const { tree, spokenBlocks, titleBlock } = notes;
  const options = {
    definitions: tree.definitions,
    startsMs: new Set(notes.chapters.map(({ startMs }) => startMs)),
    findPicture: (url: string) => pictures.get(url)?.file,
  };
  const blocks = tree.blocks.flatMap((block, index) => {
    const isSaid = isScript && (spokenBlocks.has(index) || block.type === "heading");
    return index === titleBlock || isSaid ? [] : showBlocks(block, options);
  });
  const links = listLinks(notes, content);
  return blocks.length + links.length > 0 ? { blocks, links } : undefined;
}
