import * as v from "valibot";
import {
  dateField,
  episodeIdField,
  fileNameField,
  millisecondsField,
  naturalField,
  textField,
  webAddressField,
} from "./file-fields.ts";

/** A stretch of sound that is not in the notes, and what is heard there. */
export const gapField = v.object({
  startMs: millisecondsField,
  endMs: millisecondsField,
  kind: v.picklist(["music", "speech"]),
});

/** What a list of stories shows. */
export const storyHeadFields = {
  title: textField,
  /** Only items are numbered for the listener. */
  kind: v.picklist(["opening", "item", "closing"]),
  startMs: millisecondsField,
};

const storyField = v.object({
  ...storyHeadFields,
  endMs: millisecondsField,
  /** Its first spoken sentence; left out where nothing of it is in the sound. */
  description: v.optional(textField),
});

const personField = v.object({
  name: textField,
  /** Of the podcast taxonomy, in lower case: `host`, `guest`, `editor`, … */
  role: v.optional(textField),
  /** A picture: a file of the episode's folder, or an address. */
  image: v.optional(v.union([fileNameField, webAddressField])),
  url: v.optional(webAddressField),
});

/** What an episode's file says besides its version and text; `text.json` says the same. */
export const episodeHeadFields = {
  id: episodeIdField,
  title: textField,
  /** In `episode.json` where the publisher wrote one; in `text.json` always. */
  headline: v.optional(textField),
  date: dateField,
  audio: v.object({
    file: fileNameField,
    /** Media type, e.g. `audio/mpeg`. */
    type: v.pipe(v.string(), v.regex(/^audio\/[\w.+-]+$/u, "a type like audio/mpeg")),
    bytes: naturalField,
    durationMs: millisecondsField,
    /** Where it stands, if not in the episode's folder; the sound of `file` is there then. */
    url: v.optional(webAddressField),
    /** Origins that `url` leads through, where these are more than its own. */
    origins: v.optional(v.array(webAddressField)),
    /** Whether its host lets pages of other sites read its bytes (CORS). Left out: it does not. */
    isReadable: v.optional(v.literal(true)),
  }),
  teasers: v.array(v.object({ text: textField, story: naturalField })),
  stories: v.array(storyField),
  tags: v.array(textField),
  timing: v.object({
    source: v.picklist(["aligned", "sidecar", "estimated"]),
    /** 0 to 1. */
    confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  /** One character per stretch of equal length; see `peaks.ts`. */
  peaks: v.string(),
  /** `[startMs, endMs]`, in order. */
  silences: v.array(v.tuple([millisecondsField, millisecondsField])),
  /** Sound that is not in the notes, in order. */
  gaps: v.optional(v.array(gapField)),
  /** Who speaks, and who else the notes name; paragraphs say who by their index. */
  people: v.optional(v.array(personField)),
};
