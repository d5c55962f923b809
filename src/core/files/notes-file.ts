import * as v from "valibot";
import {
  fileNameField,
  millisecondsField,
  naturalField,
  textField,
  webAddressField,
} from "./file-fields.ts";
import { createFormat } from "./file-format.ts";

const version = 1;

const runField = v.object({
  text: v.string(),
  marks: v.optional(v.array(v.picklist(["bold", "italic", "code", "struck"]))),
  url: v.optional(webAddressField),
  /** A time of the sound that the text names: a tap leads there. */
  startMs: v.optional(millisecondsField),
});

const runsField = v.array(runField);

/** A piece of text of one kind. */
export type NotesRun = v.InferOutput<typeof runField>;

/** A block of notes, as CommonMark has them. Text is text: none of it is ever markup. */
export type NotesBlock =
  | { readonly type: "paragraph"; readonly runs: NotesRun[] }
  | { readonly type: "heading"; readonly level: number; readonly runs: NotesRun[] }
  | {
      readonly type: "list";
      /** Of the first item, where they are numbered. */
      readonly start?: number | undefined;
      readonly items: NotesBlock[][];
    }
  | { readonly type: "quote"; readonly blocks: NotesBlock[] }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "table"; readonly head: NotesRun[][]; readonly rows: NotesRun[][][] }
  /** A file of the episode's folder. */
  | { readonly type: "image"; readonly file: string; readonly alt: string }
  | { readonly type: "footnote"; readonly label: string; readonly blocks: NotesBlock[] };

const blockField: v.GenericSchema<NotesBlock> = v.lazy(() =>
  v.variant("type", [
    v.object({ type: v.literal("paragraph"), runs: runsField }),
    v.object({
      type: v.literal("heading"),
      level: v.pipe(naturalField, v.minValue(1), v.maxValue(6)),
      runs: runsField,
    }),
    v.object({
      type: v.literal("list"),
      start: v.optional(naturalField),
      items: v.array(v.array(blockField)),
    }),
    v.object({ type: v.literal("quote"), blocks: v.array(blockField) }),
    v.object({ type: v.literal("code"), text: v.string() }),
    v.object({
      type: v.literal("table"),
      head: v.array(runsField),
      rows: v.array(v.array(runsField)),
    }),
    v.object({ type: v.literal("image"), file: fileNameField, alt: v.string() }),
    v.object({ type: v.literal("footnote"), label: textField, blocks: v.array(blockField) }),
  ]),
);

const linkField = v.object({
  title: textField,
  url: webAddressField,
  /** When its words are spoken, or the part begins whose line it stands in. */
  startMs: v.optional(millisecondsField),
});

/** What the notes of an episode say beside its transcript; `episode.json` holds the same. */
export const notesFields = { blocks: v.array(blockField), links: v.array(linkField) };

/**
 * `episodes/<id>/notes.json`: the notes of an episode and all their links, derived from
 * `episode.json`; loaded when they are to be seen.
 */
export const notesFormat = createFormat({
  name: "notes.json",
  version,
  migrations: [],
  schema: v.object({ version: v.literal(version), ...notesFields }),
});

export type NotesFile = v.InferOutput<typeof notesFormat.schema>;
export type EpisodeLink = v.InferOutput<typeof linkField>;
