/** What stands at the head of a note. */
export interface NoteProperties {
  /** Where it comes from, an absolute address. */
  readonly source: string;
  readonly quotes: number;
  readonly episodeIds: readonly string[];
}

/**
 * Properties of a note, as YAML before its Markdown. A JSON string is a YAML string: nothing in
 * an address ends it.
 *
 * @see https://help.obsidian.md/properties
 */
export function renderNoteProperties({ source, quotes, episodeIds }: NoteProperties): string {
  const episodes = episodeIds.map((id) => `  - ${JSON.stringify(id)}`);
  return [
    "---",
    `source: ${JSON.stringify(source)}`,
    "tags:",
    "  - podcast",
    `quotes: ${quotes}`,
    ...(episodes.length > 0 ? ["episodes:", ...episodes] : []),
    "---",
    "",
  ].join("\n");
}
