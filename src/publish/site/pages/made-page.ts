import {
  defaultMeasure,
  defaultReadingSettings,
  defaultTypeface,
} from "#core/listener/reading-settings.ts";
import { madeSiteUrl, type MadePage } from "#core/files/page-maker.ts";
import type { PageContent } from "./fill-page.ts";

/** Where the app's own markup comes. A parser leaves it as it is, and no text can look like it. */
const slot = "<!--page-->";

/** A page without what the app makes for it. */
export interface PageShell {
  readonly html: string;
  /** The way to the site's root. */
  readonly root: string;
}

/** What makes a page one that the app adopts: its kind, and how it looks until a listener chooses. */
export function describeMadePage(
  kind: "front" | "episode" | "story" | "tag",
  own: PageContent["says"] = {},
): Pick<PageContent, "note" | "keepsNote" | "says"> {
  const { textSize, lineHeight } = defaultReadingSettings;
  return {
    note: slot,
    keepsNote: true,
    says: {
      "data-text-size": String(textSize),
      "data-line-height": String(lineHeight),
      "data-measure": String(defaultMeasure),
      "data-typeface": defaultTypeface,
      ...own,
      "data-made": kind,
    },
  };
}

/** Behind all of a page that is short: a list of episodes, or of moments. */
const pageEnd = "page-end";

/** What is above a text is seen first; the text, which may be long, is painted as it comes. */
const textStart = "transcript";

/**
 * Puts what the app made into its page, with addresses that lead from there. The app's markup is
 * React's: every attribute stands in double quotes, and none stands in a text.
 */
export function fillShell({ html, root }: PageShell, { markup, print }: MadePage): string {
  const own = markup
    .replaceAll(/ (href|src)="\/(?!\/)/gu, ` $1="${root}`)
    .replaceAll(madeSiteUrl, root)
    // The site's policy lets no element have a style of its own: the app gives it when it is there.
    .replaceAll(' style="', ' data-style="');
  const firstSeen = own.includes(` id="${textStart}"`) ? textStart : pageEnd;
  return say(html, "data-print", print)
    .replace("</title>", (title) => title + waitFor(firstSeen))
    .replace("</body>", (end) => `<span id="${pageEnd}" hidden=""></span>${end}`)
    .replace(slot, () => own);
}

/**
 * Nothing is painted before that element begins: a row that stands there in part, because its rest
 * is still on the way, moves what it already shows. Browsers that do not know it paint as before.
 *
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-expect
 */
const waitFor = (id: string): string => `<link rel="expect" href="#${id}" blocking="render">`;

/** Adds an attribute to the root of a page that is made. */
function say(html: string, name: string, value: string): string {
  return html.replace(" data-made=", () => ` ${name}="${value}" data-made=`);
}
