import type { EpisodeFile } from "#core/files/episode-file.ts";
import { mergeRanges } from "#core/episode/text-range.ts";
import { splitClock } from "#core/episode/timecode.ts";
import { escapeXml } from "#core/formats/escape-xml.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import { countUtf8Bytes, cutAtSentence } from "#core/feed/cut-text.ts";
import { maxDescriptionBytes } from "#core/feed/feed.ts";
import { findSummary } from "../../notes/find-summary.ts";
import { formatEpisodeUrl, type FeedStation } from "./feed-station.ts";
import { findFeedWords } from "./feed-words.ts";

/** Apps show about so much of an item's content. */
const maxContentCharacters = 4000;
/** `<p>` and `</p>` around a text, and what escaping adds to it, at the most. */
const leastParagraphBytes = 60;

/**
 * Renders the description of an episode, at most 4,000 bytes: what it is about, the list of its
 * stories with their times, what the station discloses, the way to its page. Times are written so
 * that Apple and 小宇宙 make them tappable: from 00:00:00 on, one a paragraph.
 */
export function renderItemDescription(source: FeedStation, episode: EpisodeFile): string {
  const { station } = source;
  const about = episode.teasers.map(({ text }) => text);
  const times = listStories(episode).map(
    ({ title, startMs }) => `${formatClock(startMs)} ${title}`,
  );
  const page = escapeXml(formatEpisodeUrl(source, episode.id));
  const way = `<p><a href="${page}">${findFeedWords(station.language).readAlong}</a></p>`;
  const texts = [
    ...(about.length > 0 ? about : [findSummary(episode)]),
    ...times,
    station.disclosure ?? "",
  ];
  return joinParagraphs(texts, maxDescriptionBytes - countUtf8Bytes(way)) + way;
}

/** Paragraphs of plain text as far as there is room; the one that has too little ends with a sentence. */
function joinParagraphs(texts: readonly string[], maxBytes: number): string {
  let html = "";
  for (const text of texts) {
    if (text.trim() === "") continue;
    const whole = `<p>${escapeXml(text.trim())}</p>`;
    const room = maxBytes - countUtf8Bytes(html);
    if (countUtf8Bytes(whole) <= room) {
      html += whole;
      continue;
    }
    return room < leastParagraphBytes ? html : html + cutParagraph(text.trim(), room);
  }
  return html;
}

function cutParagraph(text: string, maxBytes: number): string {
  const tags = "<p></p>".length;
  const escaped = countUtf8Bytes(escapeXml(text)) - countUtf8Bytes(text);
  return `<p>${escapeXml(cutAtSentence(text, Math.max(0, maxBytes - tags - escaped)))}</p>`;
}

/**
 * Renders the content of an episode for apps that show more: each story under its title and a link
 * to its time, keywords bold. Of one that is too long the first sentence of each story; of one
 * that is even then too long the titles, as many as fit.
 */
export function renderItemContent(source: FeedStation, episode: EpisodeFile): string {
  const stories = listStories(episode);
  const titles = stories.map((story) => renderStoryTitle(source, episode.id, story));
  const fullTexts = stories.map(({ index }) => renderStoryText(episode, index));
  const firstSentences = stories.map(({ description = "" }) => renderPlain(description));
  for (const texts of [fullTexts, firstSentences]) {
    const html = titles.map((title, index) => title + texts[index]).join("");
    if (html.length <= maxContentCharacters) return html;
  }
  return joinWhatFits(titles, maxContentCharacters);
}

function renderStoryTitle(
  { siteUrl }: FeedStation,
  id: string,
  { title, startMs }: PlacedStory,
): string {
  const url = formatMomentUrl(siteUrl, id, { startSeconds: startMs / 1000 });
  const time = `<a href="${escapeXml(url)}">${formatClock(startMs)}</a>`;
  return `<p>${time} <strong>${escapeXml(title)}</strong></p>`;
}

function joinWhatFits(parts: readonly string[], maxCharacters: number): string {
  let joined = "";
  for (const part of parts) {
    if (joined.length + part.length > maxCharacters) break;
    joined += part;
  }
  return joined;
}

function renderStoryText({ transcript }: EpisodeFile, story: number): string {
  return transcript
    .filter((paragraph) => paragraph.story === story)
    .map(({ cues }) => `<p>${cues.map(renderKeywords).join("").trim()}</p>`)
    .join("");
}

function renderKeywords({
  text,
  keywords,
}: EpisodeFile["transcript"][number]["cues"][number]): string {
  let html = "";
  let end = 0;
  for (const [from, to] of mergeRanges(keywords)) {
    const keyword = escapeXml(text.slice(from, to));
    html += `${escapeXml(text.slice(end, from))}<strong>${keyword}</strong>`;
    end = to;
  }
  return html + escapeXml(text.slice(end));
}

function renderPlain(text: string): string {
  return text === "" ? "" : `<p>${escapeXml(text)}</p>`;
}

type PlacedStory = EpisodeFile["stories"][number] & { readonly index: number };

/** The stories that are in the sound. */
function listStories({ stories }: EpisodeFile): PlacedStory[] {
  return stories
    .map((story, index) => ({ ...story, index }))
    .filter(({ startMs, endMs }) => startMs < endMs);
}

/** @example formatClock(68_760) === "00:01:08" */
function formatClock(timeMs: number): string {
  const { hours, minutes, seconds } = splitClock(timeMs / 1000);
  return [hours, minutes, seconds].map((part) => String(part).padStart(2, "0")).join(":");
}
