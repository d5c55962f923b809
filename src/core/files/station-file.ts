import * as v from "valibot";
import { fileNameField, linkField, textField } from "./file-fields.ts";
import { createFormat } from "./file-format.ts";

const version = 1;

const schema = v.object({
  version: v.literal(version),
  title: textField,
  /** A short second name beside the title. */
  subtitle: v.optional(v.string(), ""),
  description: textField,
  host: textField,
  /** BCP 47, e.g. `zh-CN`. */
  language: textField,
  /** Where the site will stand, with a slash at the end; absolute links need it. */
  siteUrl: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s?#]+\/$/u))),
  cover: v.optional(fileNameField),
  /** The cover in few bytes, square, for pages and lock screens. Left out: `cover`. */
  smallCover: v.optional(fileNameField),
  /** The icon of the browser's tab. Left out: `favicon.svg`, which stands beside this file. */
  favicon: v.optional(fileNameField),
  /** The colour of what is heard now: of the spoken word, of progress, of the play button. */
  accent: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^#[\da-f]{6}$/iu, "a colour like #f2c230, light enough for dark words"),
    ),
  ),
  /** What stands where nothing is, in the show's own words; left out, plain ones do. */
  notFound: v.optional(
    v.object({
      title: textField,
      text: v.optional(textField),
      /** A wide picture. */
      scene: v.optional(fileNameField),
    }),
  ),
  /** Whether each episode is also a book to read along with. Left out: false. */
  books: v.optional(v.boolean()),
  /** The place whose things stand on pictures of this show: the tavern's lamp, counter and glass. */
  cardScene: v.optional(v.picklist(["tavern"])),
  email: v.optional(v.pipe(v.string(), v.email())),
  /** An Apple Podcasts category, e.g. `Technology`. */
  category: v.optional(textField),
  isExplicit: v.optional(v.boolean(), false),
  licence: v.optional(textField),
  /** Said on every page where it stands: e.g. that the voice is synthetic. */
  disclosure: v.optional(textField),
  links: v.optional(v.array(v.object({ title: textField, url: linkField })), []),
});

/** `public/station.json`: the show, written by its publisher. Unknown keys are kept out. */
export const stationFormat = createFormat({
  name: "station.json",
  version,
  migrations: [],
  schema,
});

/** The show as its publisher describes it. */
export type Station = v.InferOutput<typeof schema>;
