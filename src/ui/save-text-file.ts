import { saveFile } from "./save-file.ts";

/** A text to be saved. */
export interface TextFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Hands a text to the browser as a download. */
export function saveTextFile({ name, mediaType, text }: TextFile): void {
  saveFile(new Blob([text], { type: `${mediaType};charset=utf-8` }), name);
}
