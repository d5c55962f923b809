import { JSDOM } from "jsdom";
import { checkFeedItem } from "./check-psp1-item.ts";
import { findAll, findTexts, listLeaves, namespaces, type Rule } from "./feed-document.ts";

/** One for all feeds: a page for each takes longer than the feed. */
const parser = new new JSDOM("").window.DOMParser();

/**
 * Checks a feed against PSP-1, what Apple asks for beyond it, and the tags of Podcasting 2.0 that
 * stand in it. Written from the specifications alone; gives each broken rule with what breaks it.
 *
 * @param url where the feed was read
 * @see https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification
 */
export function checkPsp1(xml: string, url: string): string[] {
  const broken: string[] = [];
  const rule: Rule = (holds, name, quoted = "") => {
    if (!holds) broken.push(quoted === "" ? name : `${name}: ${quoted}`);
  };
  rule(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>'), "is UTF-8 and says so");
  const root = parser.parseFromString(xml, "application/xml").documentElement;
  if (root.tagName === "parsererror") return [...broken, "is well-formed"];
  const [channel] = findAll(root, "channel");
  rule(root.tagName === "rss" && root.getAttribute("version") === "2.0", "is RSS 2.0");
  for (const [prefix, uri] of Object.entries(namespaces)) {
    rule(root.getAttribute(`xmlns:${prefix}`) === uri, "declares its namespaces", prefix);
  }
  if (!channel) return [...broken, "has a channel"];
  checkChannel(channel, url, rule);
  checkValues(root, rule);
  const items = findAll(channel, "item");
  for (const item of items) checkFeedItem(item, rule);
  for (const name of ["guid", "enclosure"]) {
    const keys = items.flatMap((item) =>
      findAll(item, name).map((found) => found.getAttribute("url") ?? found.textContent),
    );
    rule(new Set(keys).size === keys.length, `has each ${name} once`);
  }
  return broken;
}

function checkChannel(channel: Element, url: string, rule: Rule): void {
  const self = findAll(channel, "atom:link").filter((link) => link.getAttribute("rel") === "self");
  rule(self.length === 1 && self[0]?.getAttribute("href") === url, "links to itself", url);
  rule(self[0]?.getAttribute("type") === "application/rss+xml", "names its media type");
  for (const name of ["title", "description", "link", "language", "itunes:explicit"]) {
    const texts = findTexts(channel, name);
    rule(texts.length === 1 && texts[0] !== "", `has one channel ${name}`);
  }
  const [description = ""] = findTexts(channel, "description");
  rule(Buffer.byteLength(description) <= 4000, "describes itself in 4,000 bytes");
  rule(
    /^[a-z]{2,3}(-[a-z]{2,4})?$/u.test(findTexts(channel, "language")[0] ?? ""),
    "has a language",
  );
  rule(isFlag(findTexts(channel, "itunes:explicit")[0]), "says true or false of explicit");
  const categories = findAll(channel, "itunes:category");
  rule(categories.length > 0, "has a category");
  for (const category of categories) {
    rule((category.getAttribute("text") ?? "") !== "", "names its categories");
    rule(category.childElementCount <= 1, "puts one category into another at the most");
  }
  const images = findAll(channel, "itunes:image").map((image) => image.getAttribute("href") ?? "");
  rule(images.length === 1, "has one picture");
  for (const href of images)
    rule(/^https?:.*\.(?:jpe?g|png)$/u.test(href), "has a JPEG or PNG", href);
  checkOptional(channel, rule);
}

function checkOptional(channel: Element, rule: Rule): void {
  const values: Readonly<Record<string, RegExp>> = {
    "podcast:locked": /^(?:yes|no)$/u,
    "podcast:guid": /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u,
    "podcast:medium": /^[a-z]+L?$/u,
    "itunes:type": /^(?:episodic|serial)$/u,
    "itunes:complete": /^yes$/u,
    "itunes:author": /./u,
    copyright: /^(?!©|copyright)./iu,
    lastBuildDate: /./u,
  };
  for (const [name, pattern] of Object.entries(values)) {
    const texts = findTexts(channel, name);
    rule(texts.length <= 1, `has one channel ${name} at the most`);
    for (const text of texts) rule(pattern.test(text), `has a right ${name}`, text);
  }
  for (const name of ["podcast:guid", "podcast:locked", "itunes:author"]) {
    rule(findTexts(channel, name).length === 1, `has the recommended ${name}`);
  }
  for (const image of findAll(channel, "podcast:image")) {
    const ratio = image.getAttribute("aspect-ratio") ?? "1/1";
    rule(/^https?:/u.test(image.getAttribute("href") ?? ""), "addresses its podcast:image");
    rule(/^[\d.]+\/[\d.]+$/u.test(ratio), "has a ratio of its podcast:image", ratio);
  }
  for (const text of findAll(channel, "podcast:txt")) {
    const isMade = text.getAttribute("purpose") === "ai-content";
    rule(!isMade || isFlag(text.textContent ?? ""), "says true or false of ai-content");
  }
}

/** Values of at most 255 characters, without white space around them; labels of 128. */
function checkValues(root: Element, rule: Rule): void {
  const long = new Set(["description", "content:encoded"]);
  const labels = new Set(["podcast:person", "podcast:soundbite", "podcast:funding"]);
  for (const element of listLeaves(root)) {
    const text = element.textContent ?? "";
    const { tagName } = element;
    rule(text === text.trim(), "has no white space around its values", tagName);
    const most = labels.has(tagName) ? 128 : 255;
    rule(long.has(tagName) || Array.from(text).length <= most, "has short values", tagName);
  }
}

const isFlag = (text: string | undefined): boolean => text === "true" || text === "false";
