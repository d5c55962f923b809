import { createHash } from "node:crypto";
import type { EpisodeFile } from "#core/episode-file.ts";
import type { TagSummary } from "#core/episode-index-file.ts";
import type { TagFile } from "#core/tag-index-file.ts";
import { foldTerm } from "#core/term-matcher.ts";
import { createTranscriptSearcher, type TranscriptHit } from "#core/transcript-hits.ts";
import { createTranscript, readCueText, type Transcript } from "#core/transcript.ts";
import { fileVersion } from "#core/versioned-file.ts";

type TagEpisode = TagFile["episodes"][number];
type TagMoment = TagEpisode["moments"][number];

/** A tag of the library with the file that holds its moments. */
export interface DerivedTag {
  readonly summary: TagSummary;
  readonly file: TagFile;
}

/**
 * Derives the tags of the library, most spoken first. Writings that fold to one term are
 * one tag, spelled as in the newest episode. A tag belongs to the episodes that list it;
 * its moments are the spoken sentences there in which it stands.
 *
 * @param episodes newest first
 */
export function deriveTags(episodes: readonly EpisodeFile[]): DerivedTag[] {
  const tags = new Map<string, { readonly tag: string; readonly episodes: TagEpisode[] }>();
  for (const episode of episodes) {
    const findEpisodeMoments = createMomentFinder(episode);
    for (const [folded, tag] of foldTags(episode.tags)) {
      const entry = tags.get(folded) ?? { tag, episodes: [] };
      tags.set(folded, entry);
      entry.episodes.push(findEpisodeMoments(tag));
    }
  }
  return [...tags]
    .map(([folded, { tag, episodes: tagEpisodes }]) => createTag(folded, tag, tagEpisodes))
    .toSorted(compareMostSpoken);
}

/** One spelling for each folded tag; blank ones fall away. */
function foldTags(tags: readonly string[]): Map<string, string> {
  const folded = new Map<string, string>();
  for (const tag of tags.toReversed()) folded.set(foldTerm(tag), tag);
  folded.delete("");
  return folded;
}

function createTag(folded: string, tag: string, episodes: TagEpisode[]): DerivedTag {
  const hash = createHash("sha256").update(folded).digest("hex").slice(0, 12);
  const hits = episodes.reduce((sum, episode) => sum + episode.hits, 0);
  return {
    summary: { tag, episodes: episodes.length, hits, file: `${hash}.json` },
    file: { version: fileVersion, tag, episodes },
  };
}

function compareMostSpoken(a: DerivedTag, b: DerivedTag): number {
  const hits = b.summary.hits - a.summary.hits;
  if (hits !== 0 || a.summary.tag === b.summary.tag) return hits;
  // By UTF-16 units, so that the order is the same on every machine.
  return a.summary.tag < b.summary.tag ? -1 : 1;
}

function createMomentFinder(episode: EpisodeFile): (tag: string) => TagEpisode {
  const transcript = createTranscript(episode.transcript);
  const searcher = createTranscriptSearcher(transcript);
  const { id, title, date, stories } = episode;
  return (tag) => {
    const hits = searcher
      .findHits(tag)
      .filter(({ cue }) => transcript.cues[cue]?.isSpoken === true);
    const cues = new Map<number, TranscriptHit[]>();
    for (const hit of hits) cues.set(hit.cue, [...(cues.get(hit.cue) ?? []), hit]);
    const titles = stories.map((story) => story.title);
    const moments = [...cues].flatMap(([cue, cueHits]) =>
      createMoment({ transcript, titles, cue, hits: cueHits }),
    );
    return { id, title, date, hits: hits.length, moments };
  };
}

interface MomentParts {
  readonly transcript: Transcript;
  readonly titles: readonly string[];
  readonly cue: number;
  readonly hits: readonly TranscriptHit[];
}

function createMoment({ transcript, titles, cue: index, hits }: MomentParts): TagMoment[] {
  const cue = transcript.cues[index];
  const story = transcript.paragraphs[cue?.paragraph ?? -1]?.story;
  const title = titles[story ?? -1];
  if (!cue || title === undefined) return [];
  return [
    {
      story: title,
      startMs: Math.round(cue.startSeconds * 1000),
      endMs: Math.round(cue.endSeconds * 1000),
      text: readCueText(transcript, index),
      // A hit may run on into the next sentence.
      hits: hits.map(({ range: [start, end] }): [number, number] => [
        Math.max(start, cue.start) - cue.start,
        Math.min(end, cue.end) - cue.start,
      ]),
    },
  ];
}
