import { parseTimecode } from "#core/episode/timecode.ts";
import { sliceInline, trimInline, type InlineText } from "./inline-text.ts";

/** A line that may begin with the name of its speaker. */
export interface SpeakerLabel {
  readonly name: string;
  readonly isBold: boolean;
  /** From when on it is spoken, where the label says so. */
  readonly startMs?: number;
  /** What is said; empty where the label has a line of its own. */
  readonly rest: InlineText;
}

const clock = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const stamp = String.raw`(?:\s*[[(（]?\s*(?<time>${clock})\s*[\])）]?)?`;
// `Maya: Hello`, `Robert Hale (00:15): Hello`, `主持人：你好`.
const colonPattern = new RegExp(
  String.raw`^(?<name>\p{L}[\p{L}\p{M}\p{N} .'’·&_-]{0,39}?)${stamp}\s*(?:：|:(?=\s|$|[\p{Script=Han}“"]))\s*`,
  "u",
);
// `Speaker 1  00:07` in a line of its own.
const ownLinePattern = new RegExp(
  String.raw`^(?<name>\p{L}[\p{L}\p{M}\p{N} .'’·&_-]{0,39}?)\s+[[(（]?(?<time>${clock})[\])）]?\s*$`,
  "u",
);
const lateStampPattern = new RegExp(String.raw`^[[(（]\s*(?<time>${clock})\s*[\])）]\s*`, "u");
/** A name has few words; more are a sentence. */
const mostWords = 4;

/** Reads a label at the start of a line; undefined where none can stand. */
export function parseSpeakerLabel(line: InlineText): SpeakerLabel | undefined {
  const match = ownLinePattern.exec(line.text) ?? colonPattern.exec(line.text);
  const { name = "", time } = match?.groups ?? {};
  if (!match || name.split(/\s+/u).length > mostWords) return undefined;
  const after = line.text.slice(match[0].length);
  // `Maya: [00:15] Hello`
  const late = lateStampPattern.exec(after);
  const said = time ?? late?.groups?.["time"];
  const seconds = said === undefined ? undefined : parseTimecode(said.replace(",", "."));
  const from = line.text.length - after.length + (late?.[0].length ?? 0);
  const [bold] = line.bold;
  const isBold = bold !== undefined && bold[0] === 0 && bold[1] >= name.length;
  // The bold run of a label is no keyword of what follows.
  const rest = trimInline(sliceInline(line, from, line.text.length));
  return {
    name: name.trim(),
    isBold,
    ...(seconds !== undefined && { startMs: Math.round(seconds * 1000) }),
    rest,
  };
}

/** At least so many lines of one name make it a speaker; one line may say `要点：` as well. */
const leastTurns = 2;
/** Where so many paragraphs begin with a label, each label is one. */
const leastLabelledShare = 0.5;

/**
 * Which of the names that stand before colons are speakers: those that recur, those that are
 * known, and all where most paragraphs have one.
 */
export function findSpeakerNames(
  labels: readonly SpeakerLabel[],
  paragraphCount: number,
  known: readonly string[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isRecurring = [...counts.values()].some((count) => count >= leastTurns);
  const isTalk =
    labels.length >= leastTurns && labels.length >= leastLabelledShare * paragraphCount;
  const isName = (name: string, count: number): boolean =>
    known.some((one) => isSamePerson(one, name)) || count >= leastTurns || (isTalk && isRecurring);
  return new Set([...counts].flatMap(([name, count]) => (isName(name, count) ? [name] : [])));
}

function isSamePerson(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/**
 * One name for each speaker: a first name stands for the only full name that begins with it.
 *
 * @example unifyNames(["Maya", "Robert", "Robert Hale"]).get("Robert") === "Robert Hale"
 */
export function unifyNames(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.map((name) => {
      const longer = names.filter((one) => one.startsWith(`${name} `));
      return [
        name,
        longer.length === 1 && !/\d$/u.test(longer[0] ?? "") ? (longer[0] ?? name) : name,
      ];
    }),
  );
}
