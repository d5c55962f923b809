import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { loadNotes } from "#publish/notes/load-notes.ts";

const truthSchema = v.object({
  /** The recording speaks another text than its notes. */
  wrong: v.boolean(),
  /** Seconds that hold an advertisement. */
  ad: v.nullable(v.tuple([v.number(), v.number()])),
  truth: v.array(
    v.object({
      text: v.string(),
      /** 0, as the end is, for what is not spoken. */
      start: v.optional(v.number(), 0),
      end: v.optional(v.number(), 0),
      words: v.optional(v.array(v.tuple([v.number(), v.number(), v.number()])), []),
      spoken: v.optional(v.boolean(), true),
    }),
  ),
});

/** What a person says, with its true times in seconds. */
export type SpokenTruth = v.InferOutput<typeof truthSchema>["truth"][number];

/** A recording of people, its text, and when each sentence is spoken. */
export interface HumanRecording {
  /** Its speaker and its fault, e.g. `lj-music`. */
  readonly name: string;
  readonly audioPath: string;
  readonly paragraphs: readonly string[];
  readonly isWrong: boolean;
  readonly adSeconds: readonly [number, number] | undefined;
  readonly truth: readonly SpokenTruth[];
}

/** The recordings of a folder that have a `NAME.truth.json` beside them. */
export async function listHumanRecordings(folder: string): Promise<HumanRecording[]> {
  const ending = ".truth.json";
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter((name) => existsSync(join(folder, `${name}.mp3`)))
    .toSorted();
  return Promise.all(names.map((name) => loadHumanRecording(name, folder)));
}

async function loadHumanRecording(name: string, folder: string): Promise<HumanRecording> {
  const place = join(folder, `${name}.truth.json`);
  const { wrong, ad, truth } = v.parse(truthSchema, JSON.parse(readFileSync(place, "utf8")));
  const notesPath = join(folder, `${name}.notes.md`);
  const { notes } = await loadNotes({ path: notesPath, shownPath: notesPath });
  return {
    name,
    audioPath: join(folder, `${name}.mp3`),
    paragraphs: notes.paragraphs.map((paragraph) => paragraph.text),
    isWrong: wrong,
    adSeconds: ad ?? undefined,
    truth,
  };
}

/** `lj` of `lj-music`. */
export function findSpeaker({ name }: Pick<HumanRecording, "name">): string {
  return name.split("-")[0] ?? name;
}
