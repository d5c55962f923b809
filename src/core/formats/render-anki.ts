import { escapeXml } from "./escape-xml.ts";

/** A sentence as a card for learners. */
export interface AnkiNote {
  /** Stable, so that importing a second time changes a card and makes no new one. */
  readonly id: string;
  readonly sentence: string;
  /** Name of its sound file; undefined where there is none. */
  readonly soundFile: string | undefined;
  /** A link that plays it on the site. */
  readonly url: string;
  readonly note: string;
  /** Episode and time. */
  readonly source: string;
}

/**
 * Renders cards as text that Anki imports: a line for each with tabs between identity, sentence,
 * sound, link, note and source. Fields are HTML; what stands in a text stays text.
 *
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export function renderAnkiNotes(notes: readonly AnkiNote[], deck: string): string {
  const head = [
    "#separator:tab",
    "#html:true",
    "#guid column:1",
    `#deck:${deck.replaceAll(/[\t\r\n]+/gu, " ")}`,
    "#columns:ID\tSentence\tSound\tLink\tNote\tSource",
  ];
  const rows = notes.map(({ id, sentence, soundFile, url, note, source }) =>
    [
      escapeField(id),
      escapeField(sentence),
      soundFile === undefined ? "" : `[sound:${soundFile}]`,
      escapeField(`<a href="${escapeXml(url)}">${escapeXml(url)}</a>`, true),
      escapeField(note),
      escapeField(source),
    ].join("\t"),
  );
  return `${[...head, ...rows].join("\n")}\n`;
}

/** Tabs and line breaks would end the field; a quotation mark at its start would begin a quoted one. */
function escapeField(text: string, isMarkup = false): string {
  const html = isMarkup ? text : escapeXml(text);
  return html
    .trim()
    .replaceAll(/\r\n|[\n\r]/gu, "<br>")
    .replaceAll("\t", " ");
}
