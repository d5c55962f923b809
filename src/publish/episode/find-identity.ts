import { basename, extname } from "node:path";
import { formatDate } from "#core/episode/calendar-date.ts";
import { readDate, type DateReading } from "#core/episode/episode-date.ts";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import { findNumbers } from "./find-numbers.ts";
import { commandName, PublishError, type PublishFault } from "../faults/publish-error.ts";
import type { ShowNotes } from "../notes/show-notes.ts";
import type { MediaTags } from "../sound/read-media-tags.ts";

/** What the publisher said of an episode on the command line; it wins. */
export interface IdentityFlags {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly number?: number | undefined;
  readonly season?: number | undefined;
  readonly language?: string | undefined;
}

/** What an episode is known by. */
export interface EpisodeIdentity {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly number?: number;
  readonly season?: number;
  readonly language?: string;
}

/** Where all of it may stand, in the order in which it counts. */
export interface IdentitySources {
  readonly flags: IdentityFlags;
  readonly notes: ShowNotes;
  /** Names of the notes and of the sound, as the publisher knows them. */
  readonly names: readonly string[];
  readonly media: MediaTags;
  /** What faults are about. */
  readonly where: string;
  /** `YYYY-MM-DD`: a day without a year is the last one of that name. */
  readonly today: string;
}

/**
 * Finds title, date and id: on the command line, in the front matter, in the notes, in the
 * names of the files, in the tags of the sound.
 *
 * @throws PublishError where there is none, or where the date may be two
 */
export function findIdentity(sources: IdentitySources): EpisodeIdentity {
  const { flags, notes, where } = sources;
  const { frontMatter } = notes;
  const title = findEpisodeTitle(sources);
  const date = findDate(sources);
  const faults = [
    ...(title === undefined ? [{ code: "no-title", where, quoted: "" } as const] : []),
    ...(typeof date === "string" ? [] : [date]),
  ];
  const [first, ...more] = faults;
  if (first || title === undefined || typeof date !== "string") {
    throw new PublishError(first ?? { code: "no-title", where, quoted: "" }, { more });
  }
  const id = flags.id ?? frontMatter.id ?? date;
  if (!isEpisodeId(id)) {
    const place = flags.id === undefined ? where : commandName;
    throw new PublishError({ code: "bad-id", where: place, quoted: id });
  }
  const named = findNumbers(title);
  const number = flags.number ?? frontMatter.number ?? named.number;
  const season = flags.season ?? frontMatter.season ?? named.season;
  const language = flags.language ?? frontMatter.language;
  return {
    id,
    title,
    date,
    ...(number !== undefined && { number }),
    ...(season !== undefined && { season }),
    ...(language !== undefined && { language }),
  };
}

/** Names that say nothing. */
const plainName =
  /^(?:notes?|show-?notes?|script|episode|readme|index|audio|sound|transcript|final|export|untitled|\d*)$/iu;

function findEpisodeTitle({ flags, notes, names, media }: IdentitySources): string | undefined {
  const named = names
    .map((name) => basename(name, extname(name)).replaceAll(/[_-]+/gu, " ").trim())
    .map((name) => name.replace(/^\d{4} ?\d{2} ?\d{2}\b\s*/u, ""))
    .find((name) => !plainName.test(name) && name !== "");
  return [flags.title, notes.title, named, media.title]
    .map((text) => text?.trim())
    .find((text) => text !== undefined && text !== "");
}

/** The date, or the fault that there is none or two. */
function findDate(sources: IdentitySources): string | PublishFault {
  const { flags, notes, names, media, where } = sources;
  if (flags.date !== undefined) return readFlag(flags.date);
  const texts = [
    notes.frontMatter.date,
    notes.title,
    ...notes.paragraphs.slice(0, 3).map(({ text }) => (labelled.test(text) ? text : undefined)),
    ...names.map((name) => basename(name, extname(name))),
    media.date,
  ];
  const readings = texts.flatMap((text): DateReading[] => {
    const reading = text === undefined ? undefined : readDate(text);
    return reading ? [reading] : [];
  });
  const [first] = readings;
  const dates = readings.flatMap((reading) => (reading.kind === "date" ? [reading.date] : []));
  if (first?.kind === "date") return first.date;
  if (first?.kind === "ambiguous") {
    const known = dates.find((date) => first.dates.includes(date));
    const [expected] = first.dates;
    return known ?? { code: "ambiguous-date", where, quoted: first.quoted, expected };
  }
  if (first?.kind === "yearless") return addYear(first, { texts, dates, today: sources.today });
  const { date: written } = notes.frontMatter;
  if (written !== undefined) return { code: "bad-date", where, quoted: written };
  return { code: "no-date", where, quoted: notes.title };
}

const labelled = /^(?:date|published|recorded|日期|发布|录制|时间)[^:：]{0,12}[:：]/iu;

function readFlag(text: string): string | PublishFault {
  const reading = readDate(text);
  return reading?.kind === "date"
    ? reading.date
    : { code: "bad-date", where: commandName, quoted: text };
}

interface YearContext {
  readonly texts: readonly (string | undefined)[];
  readonly dates: readonly string[];
  readonly today: string;
}

/** The year that is said elsewhere, else that of the last such day. */
function addYear(
  { month, day }: Extract<DateReading, { kind: "yearless" }>,
  { texts, dates, today }: YearContext,
): string {
  const written = texts.map((text) => /(?<!\d)20\d{2}(?!\d)/u.exec(text ?? "")?.[0]);
  const said = Number(dates[0]?.slice(0, 4) ?? written.find((year) => year !== undefined) ?? 0);
  const current = Number(today.slice(0, 4));
  const candidates = said > 0 ? [said] : [0, 1, 2, 3, 4].map((back) => current - back);
  const found = candidates
    .flatMap((year) => formatDate(year, month, day) ?? [])
    .find((date) => said > 0 || date <= today);
  return found ?? today;
}
