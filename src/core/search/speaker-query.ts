import { foldText, type UnitVariants } from "./fold-text.ts";

/** A query, and whose sentences alone are wanted. */
export interface SpeakerQuery {
  /** The rest of what was typed. */
  readonly query: string;
  /** Names, or words of names; empty for anybody. */
  readonly speakers: readonly string[];
}

const speakerPattern =
  /(?<=^|\s)(?:speaker|说话人|說話人)[:：](?:["“”＂]([^"“”＂]*)(?:["“”＂]|$)|(\S+))/giu;

/**
 * Takes `speaker:name` and `speaker:"first last"` out of what was typed. A `speaker:` without a
 * name is text.
 *
 * @example splitSpeakerQuery('fonts speaker:"Maya Chen"') // { query: "fonts", speakers: ["Maya Chen"] }
 */
export function splitSpeakerQuery(source: string): SpeakerQuery {
  const speakers: string[] = [];
  const query = source.replace(speakerPattern, (_, quoted?: string, bare?: string) => {
    const name = (quoted ?? bare ?? "").trim();
    if (name !== "") speakers.push(name);
    return " ";
  });
  return speakers.length === 0
    ? { query: source, speakers }
    : { query: query.replaceAll(/\s+/gu, " ").trim(), speakers };
}

/** Writes it as it is typed, the inverse of {@link splitSpeakerQuery}. */
export function formatSpeakerQuery({ query, speakers }: SpeakerQuery): string {
  return [...speakers.map((name) => `speaker:"${name}"`), query]
    .filter((part) => part !== "")
    .join(" ");
}

/** Makes the test whether a name is one of those that were asked for: all of it or a word of it. */
export function createSpeakerTest(
  speakers: readonly string[],
  variants?: UnitVariants,
): (name: string) => boolean {
  const wanted = new Set(speakers.map((one) => foldName(one, variants)));
  return (name) => listNames(name).some((one) => wanted.has(foldName(one, variants)));
}

/**
 * What the index knows an episode by for each of its speakers, as tags: no tag of notes holds a
 * colon after this word.
 */
export function listSpeakerTags(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(listNames))].map(createSpeakerTag);
}

/** The same for a name that was asked for. */
export function createSpeakerTag(name: string): string {
  return `speaker:${name}`;
}

/** All of a name and its words. */
function listNames(name: string): string[] {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  return words.length > 1 ? [name, ...words] : [name];
}

function foldName(name: string, variants: UnitVariants | undefined): string {
  return foldText(name, variants).text.trim();
}
