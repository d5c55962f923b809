import { foldText, type UnitVariants } from "./fold-text.ts";
import type { SearchRequest } from "./episode-searcher.ts";
import { createTagKey, listTermKeys, type SearchKey } from "./search-keys.ts";
import { createSpeakerTag } from "./speaker-query.ts";
import type { SearchTerm } from "./search-query.ts";
import type { KeyPostings } from "./search-shard.ts";

/** Keys that a matching episode has: of each clause all keys of one alternative. */
export type CandidatePlan = readonly (readonly (readonly SearchKey[])[])[];

/** Clauses whose keys are looked up; the text decides about all of them. */
const mostClauses = 6;
/** An `OR` of more terms than this is left to the text too. */
const mostAlternatives = 6;

/** Plans which keys to look up for a request. Empty: every episode is a candidate. */
export function planCandidates(
  { query, tags }: SearchRequest,
  variants: UnitVariants,
): CandidatePlan {
  const fold = (text: string): string => foldText(text, variants).text;
  const listKeys = ({ kind, text }: SearchTerm): SearchKey[] =>
    kind === "tag" ? [createTagKey(fold(text))] : listTermKeys(fold(text), kind === "words");
  const asked = query.clauses.filter(({ isExcluded }) => !isExcluded);
  return [
    ...tags.map((tag) => [[createTagKey(fold(tag))]]),
    ...(query.speakers
      ? [query.speakers.map((name) => [createTagKey(fold(createSpeakerTag(name)))])]
      : []),
    ...asked.map(({ terms }) => terms.map(listKeys)),
  ]
    .filter((alternatives) => alternatives.length <= mostAlternatives)
    .slice(0, mostClauses);
}

/** Every key of a plan once. */
export function listPlanKeys(plan: CandidatePlan): SearchKey[] {
  return [...new Set(plan.flat(2))];
}

/** Episodes of a segment that may match, as ascending numbers inside of it. */
export interface Candidates {
  readonly numbers: readonly number[];
  /** Those of them that are about it: in each clause one alternative is in their titles or tags. */
  readonly titled: ReadonlySet<number>;
}

/** Combines the postings of a plan's keys, for a segment of so many episodes. */
export function combineCandidates(
  plan: CandidatePlan,
  findKey: (key: SearchKey) => KeyPostings,
  episodes: number,
): Candidates {
  const combine = (pick: (postings: KeyPostings) => readonly number[]): readonly number[] => {
    const lists = plan.map((alternatives) =>
      unite(
        alternatives.map(
          (keys) => intersect(keys.map((key) => pick(findKey(key)))) ?? listAll(episodes),
        ),
      ),
    );
    return intersect(lists) ?? listAll(episodes);
  };
  const numbers = combine(({ spoken }) => spoken);
  return { numbers, titled: plan.length === 0 ? new Set() : new Set(combine((key) => key.titled)) };
}

const listAll = (episodes: number): number[] =>
  Array.from({ length: episodes }, (_, number) => number);

/** Numbers of all lists, ascending; undefined where there is no list to say no. */
function intersect(lists: readonly (readonly number[])[]): readonly number[] | undefined {
  const [shortest, ...others] = lists.toSorted((a, b) => a.length - b.length);
  return shortest && others.reduce(intersectTwo, shortest);
}

/** By walking through both: a set of a long list takes longer to make than this. */
function intersectTwo(shorter: readonly number[], longer: readonly number[]): number[] {
  let index = 0;
  return shorter.filter((number) => {
    while ((longer[index] ?? Infinity) < number) index += 1;
    return longer[index] === number;
  });
}

function unite(lists: readonly (readonly number[])[]): readonly number[] {
  const [only, ...others] = lists;
  if (only && others.length === 0) return only;
  return [...new Set(lists.flat())].toSorted((a, b) => a - b);
}
