import * as v from "valibot";
import { createFormat } from "../files/file-format.ts";
import type { UnitVariants } from "../search/fold-text.ts";
import { foldTerm } from "../search/term-matcher.ts";
import { nextStamp, pickNewest, stampField } from "./merge-newest.ts";
import { createSalvagedList, salvageFile, type Salvaged } from "./salvage-file.ts";

/** Longer than any tag that somebody would say. */
const longestTag = 200;

const choiceSchema = v.object({
  tag: v.pipe(v.string(), v.minLength(1), v.maxLength(longestTag)),
  choice: v.fallback(v.picklist(["followed", "muted", "none"]), "none"),
  changedAtMs: stampField,
  seenUpTo: v.fallback(v.pipe(v.string(), v.maxLength(longestTag)), ""),
});

/** What the listener wants of a tag: to hear of it, to be spared it, or nothing any more. */
export type TagWish = v.InferOutput<typeof choiceSchema>["choice"];

/** A tag with what the listener wants of it. */
export interface TagChoice {
  /** As the library writes it. */
  readonly tag: string;
  readonly choice: TagWish;
  /** When it was chosen, in ms since 1970. */
  readonly changedAtMs: number;
  /** The newest episode of the tag that the listener knows of, see {@link createSeenMark}. */
  readonly seenUpTo: string;
}

/**
 * All choices by the folded tag, so that one tag is one choice however it is written. One that was
 * taken back stays as `none`, so that a merge does not bring it back.
 */
export type TagChoices = Readonly<Record<string, TagChoice>>;

/**
 * What stands in storage: `{"version", "tags"}`, see {@link renderTagChoices}. A list, because the
 * names of some tags (`constructor`) are no keys that a schema takes.
 */
export const tagChoicesFormat = createFormat({
  name: "tag-choices",
  version: 1,
  migrations: [],
  schema: v.object({
    tags: v.pipe(
      createSalvagedList(choiceSchema),
      v.transform((choices) => joinChoices(choices)),
    ),
  }),
});

/** Parses stored choices; a damaged one falls away and leaves the others. */
export function parseTagChoices(text: string, nowMs: number): Salvaged<TagChoices> {
  const { value, ...rest } = salvageFile(tagChoicesFormat, text, nowMs);
  return { value: value?.tags, ...rest };
}

/** Renders choices for storage, the inverse of {@link parseTagChoices}. */
export function renderTagChoices(choices: TagChoices): string {
  return JSON.stringify({ version: tagChoicesFormat.version, tags: Object.values(choices) });
}

/** Merges choices, of each the newer wish and the later mark: commutative, associative, idempotent. */
export function mergeTagChoices(mine: TagChoices, theirs: TagChoices): TagChoices {
  return joinChoices([...Object.values(mine), ...Object.values(theirs)]);
}

function joinChoices(choices: readonly TagChoice[]): TagChoices {
  // A map, because `__proto__` is a name like any other in what is read from a file.
  const joined = new Map<string, TagChoice>();
  for (const choice of choices) {
    const key = foldTerm(choice.tag);
    const other = joined.get(key);
    joined.set(key, other ? joinChoice(choice, other) : choice);
  }
  return Object.fromEntries(joined);
}

function joinChoice(
  { seenUpTo: mark, ...mine }: TagChoice,
  { seenUpTo: otherMark, ...theirs }: TagChoice,
): TagChoice {
  const newer = pickNewest(mine, theirs, ({ changedAtMs }) => changedAtMs);
  return { ...newer, seenUpTo: mark > otherMark ? mark : otherMark };
}

/** What is wanted of a tag, however it is written; with `variants` in either script. */
export function findTagChoice(
  choices: TagChoices,
  tag: string,
  variants?: UnitVariants,
): TagChoice | undefined {
  const key = foldTerm(tag);
  if (Object.hasOwn(choices, key)) return choices[key];
  if (!variants) return undefined;
  const folded = foldTerm(tag, variants);
  return Object.values(choices).find((other) => foldTerm(other.tag, variants) === folded);
}

/** The tags of which something is wanted, in the order in which it was chosen. */
export function listChosenTags(choices: TagChoices, wish: TagWish): TagChoice[] {
  return Object.values(choices)
    .filter(({ choice }) => choice === wish)
    .toSorted((a, b) => a.changedAtMs - b.changedAtMs || (a.tag < b.tag ? -1 : 1));
}

/** The choices with another wish for a tag, stamped as made now; what was seen of it stays. */
export function chooseTag(
  choices: TagChoices,
  { tag, choice }: Pick<TagChoice, "tag" | "choice">,
  nowMs: number,
): TagChoices {
  const known = findTagChoice(choices, tag);
  const changedAtMs = nextStamp(known?.changedAtMs, nowMs);
  const seenUpTo = known?.seenUpTo ?? "";
  return joinChoices([
    ...Object.values(choices),
    { tag: tag.slice(0, longestTag), choice, changedAtMs, seenUpTo },
  ]);
}

/** The choices once episodes of a tag up to a mark were seen; nothing changes for an earlier mark. */
export function markTagSeen(choices: TagChoices, tag: string, seenUpTo: string): TagChoices {
  const known = findTagChoice(choices, tag);
  if (!known || known.seenUpTo >= seenUpTo) return choices;
  return joinChoices([...Object.values(choices), { ...known, seenUpTo }]);
}

/** A mark for an episode that sorts as the library does: `2025-06-08 2025-06-08`. */
export function createSeenMark({ date, id }: { readonly date: string; readonly id: string }) {
  return `${date} ${id}`;
}
