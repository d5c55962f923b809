import { JSDOM } from "jsdom";
import { findAll, findTexts, type Rule } from "./feed-document.ts";

const enclosureTypes = new Set([
  "audio/mpeg",
  "audio/x-m4a",
  "audio/m4a",
  "video/mp4",
  "video/x-m4v",
]);
/** What PSP-1 admits in an item's description. */
const htmlNames = new Set(["P", "OL", "UL", "LI", "A", "B", "I", "STRONG", "EM"]);
const days = "Sun Mon Tue Wed Thu Fri Sat".split(" ");

/** Checks one item of a feed. */
export function checkFeedItem(item: Element, rule: Rule): void {
  const [title = ""] = findTexts(item, "title");
  for (const name of ["title", "enclosure", "guid", "link", "pubDate", "description"]) {
    rule(findAll(item, name).length === 1, `has one ${name} in an item`, title);
  }
  for (const enclosure of findAll(item, "enclosure")) checkEnclosure(enclosure, rule);
  for (const guid of findAll(item, "guid")) {
    const isAddress = /^https?:/u.test(guid.textContent ?? "");
    rule(
      isAddress || guid.getAttribute("isPermaLink") === "false",
      "has a guid that is no address",
    );
  }
  for (const date of findTexts(item, "pubDate")) rule(isDate(date), "has a date of RFC 2822", date);
  for (const html of findTexts(item, "description")) checkDescription(html, rule);
  checkValues(item, rule);
  checkPodcastTags(item, rule);
}

function checkEnclosure(enclosure: Element, rule: Rule): void {
  const url = enclosure.getAttribute("url") ?? "";
  rule(/^https?:\/\/[\u0021-\u007E]+$/u.test(url), "has the address of a sound in ASCII", url);
  const length = enclosure.getAttribute("length") ?? "";
  rule(/^[1-9]\d*$/u.test(length), "has a length in bytes", length);
  const type = enclosure.getAttribute("type") ?? "";
  rule(enclosureTypes.has(type), "has a type that apps play", type);
}

function checkDescription(html: string, rule: Rule): void {
  rule(Buffer.byteLength(html) <= 4000, "describes an item in 4,000 bytes");
  const body = JSDOM.fragment(html);
  const names = [...body.querySelectorAll("*")].map(({ tagName }) => tagName);
  const foreign = names.filter((name) => !htmlNames.has(name));
  rule(foreign.length === 0, "describes an item in plain HTML", foreign.join(" "));
  rule((body.textContent ?? "").trim() !== "", "describes an item");
}

function checkValues(item: Element, rule: Rule): void {
  const values: Readonly<Record<string, RegExp>> = {
    "itunes:duration": /^\d+$/u,
    "itunes:explicit": /^(?:true|false)$/u,
    "itunes:episode": /^[1-9]\d*$/u,
    "itunes:season": /^[1-9]\d*$/u,
    "itunes:episodeType": /^(?:full|trailer|bonus)$/u,
    "itunes:block": /^yes$/u,
    "podcast:season": /^[1-9]\d*$/u,
    "podcast:episode": /^[1-9]\d*(?:\.\d+)?$/u,
  };
  for (const [name, pattern] of Object.entries(values)) {
    const texts = findTexts(item, name);
    rule(texts.length <= 1, `has one ${name} in an item at the most`);
    for (const text of texts) rule(pattern.test(text), `has a right ${name}`, text);
  }
  rule(findTexts(item, "itunes:duration").length === 1, "has a duration");
}

function checkPodcastTags(item: Element, rule: Rule): void {
  for (const transcript of findAll(item, "podcast:transcript")) {
    const [url, type] = [transcript.getAttribute("url"), transcript.getAttribute("type")];
    rule(/^https?:/u.test(url ?? "") && (type ?? "") !== "", "addresses its transcripts");
  }
  const chapters = findAll(item, "podcast:chapters");
  rule(chapters.length <= 1, "has one podcast:chapters at the most");
  for (const { type } of chapters.map((found) => ({ type: found.getAttribute("type") }))) {
    rule(type === "application/json+chapters", "has chapters of JSON", type ?? "");
  }
  for (const bite of findAll(item, "podcast:soundbite")) {
    const start = Number(bite.getAttribute("startTime") ?? Number.NaN);
    const duration = Number(bite.getAttribute("duration") ?? Number.NaN);
    rule(
      start >= 0 && duration > 0 && duration <= 120,
      "has soundbites of two minutes at the most",
    );
  }
}

/** A day's name that is that of the date, two digits of the day, four of the year, an offset. */
function isDate(text: string): boolean {
  const match = /^(\w{3}), (\d{2}) (\w{3}) (\d{4}) \d{2}:\d{2}:\d{2} [+-]\d{4}$/u.exec(text);
  const shown = new Date(`${text.slice(0, -6)} GMT`);
  return match !== null && days[shown.getUTCDay()] === match[1];
}
