import * as v from "valibot";
import { fileNameField, textField, webAddressField } from "./file-fields.ts";
import { createFormat } from "./file-format.ts";
import { stationFormat } from "./station-file.ts";

const personField = v.object({
  name: textField,
  /** Of the podcast taxonomy, in lower case: `host`, `guest`, `editor`, … */
  role: v.optional(textField),
  group: v.optional(textField),
  /** Absolute address of a picture. */
  image: v.optional(webAddressField),
  url: v.optional(webAddressField),
});

const schema = v.object({
  ...stationFormat.schema.entries,
  language: v.pipe(v.string(), v.check(isLanguage, "a language like zh-CN, en or pt-BR")),
  siteUrl: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^https?:\/\/[^\s?#]+\/$/u,
        "an address with a slash at the end, like https://example.org/",
      ),
    ),
  ),
  /** Where published sounds stand if not on the site: `<soundUrl><id>/<file>`, with a slash at the end. */
  soundUrl: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^https:\/\/[^\s?#]+\/$/u,
        "an address with a slash at the end, like https://sounds.example.org/",
      ),
    ),
  ),
  /** The show's identity for ever, a UUID. Left out: it follows from `siteUrl`. */
  guid: v.optional(v.pipe(v.string(), v.uuid("a UUID like 9b024349-ccf0-5f69-a609-6b82873eab3c"))),
  /** IANA name, e.g. `Asia/Shanghai`. Left out: `UTC`. */
  timeZone: v.optional(v.pipe(v.string(), v.check(isTimeZone, "a time zone like Asia/Shanghai"))),
  /** When an episode appears on its day, `HH:MM` in the time zone. Left out: `00:00`. */
  publishAt: v.optional(
    v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, "a time like 07:30")),
  ),
  /** Several categories by priority, inner ones as `News > Tech News`. Left out: `category`. */
  categories: v.optional(v.array(textField)),
  /** Who speaks and works in all episodes. Left out: `host`, as host. */
  people: v.optional(v.array(personField)),
  /** Where the show can be supported. */
  funding: v.optional(v.array(v.object({ title: textField, url: webAddressField }))),
  /** Address of the text of `licence`; needed for one that has no identifier of SPDX. */
  licenceUrl: v.optional(webAddressField),
  /** Year and holder, without ©. */
  copyright: v.optional(textField),
  /** A WebSub hub that is told of new episodes. */
  hubUrl: v.optional(webAddressField),
  /** Whether voice or text were made by a machine. Left out: nothing is said about it. */
  aiContent: v.optional(v.boolean()),
  /** Whether other hosts are asked not to take the feed over. Left out: true. */
  isLocked: v.optional(v.boolean()),
  /** `serial` for a show to be heard from its first episode on. Left out: `episodic`. */
  type: v.optional(v.picklist(["episodic", "serial"])),
  /** Whether no episode will follow. Left out: false. */
  isComplete: v.optional(v.boolean()),
  /** How often episodes come, in words, and as a rule of RFC 5545, e.g. `FREQ=DAILY`. */
  updateFrequency: v.optional(v.object({ title: textField, rule: v.optional(textField) })),
  /** Texts for machines, e.g. the purpose `applepodcastsverify` with Apple's code. */
  txt: v.optional(v.array(v.object({ purpose: v.optional(textField), text: textField }))),
  /** What this show calls its parts; left out, plain words of the notes' language. */
  storyNames: v.optional(
    v.object({ opening: v.optional(textField), closing: v.optional(textField) }),
  ),
  /** A picture of 1200 × 630 for previews, beside `cover`. */
  socialImage: v.optional(fileNameField),
  /** A drawing for the side of preview pictures, better tall than wide. Left out: the cover. */
  scene: v.optional(fileNameField),
  /** Whether each story gets a preview picture of its own. Left out: they show their episode's. */
  storyPictures: v.optional(v.boolean()),
});

/**
 * `public/station.json` as its publisher writes it: what the app reads of it, and what only feeds
 * say. Everything here may be left out; what then counts stands beside it.
 */
export const publishedStationFormat = createFormat({ ...stationFormat, schema });

/** The show with all that its feeds say. */
export type PublishedStation = v.InferOutput<typeof schema>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

/** Well-formed is not enough: `klingon` is, and no browser knows how to read it out. */
function isLanguage(tag: string): boolean {
  try {
    const { language, region } = new Intl.Locale(tag);
    const isKnown = (type: "language" | "region", code: string): boolean =>
      new Intl.DisplayNames(["en"], { type, fallback: "none" }).of(code) !== undefined;
    return isKnown("language", language) && (region === undefined || isKnown("region", region));
  } catch {
    return false;
  }
}
