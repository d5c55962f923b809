import {
  episodeFormat,
  type EpisodeFile,
  type EpisodeFileInput,
} from "#core/files/episode-file.ts";
import { formatPeaks } from "#core/episode/peaks.ts";
import type { TextRange } from "#core/episode/text-range.ts";
import { divideStories, type StoryNames } from "../notes/divide-stories.ts";
import type { NotesChapter } from "../notes/find-chapters.ts";
import { linkTeasers } from "../notes/link-teasers.ts";
import type { ShowNotes } from "../notes/show-notes.ts";
import type { SpokenParagraph } from "../notes/spoken-paragraph.ts";
import type { MillisecondRange } from "../sound/millisecond-range.ts";
import type { SoundElsewhere } from "../sound/sound-elsewhere.ts";
import type { Sound } from "../sound/load-sound.ts";
import { measurePeaks } from "../sound/measure-peaks.ts";
import type { TimedCue, TimedGap } from "../timing/cues/timed-cue.ts";
import { createNotes } from "./create-notes.ts";
import type { EpisodeIdentity } from "./find-identity.ts";
import type { EpisodePictures } from "./find-pictures.ts";
import { listPeople } from "./list-people.ts";
import { listStories } from "./list-stories.ts";

/** All that an episode is made of. */
export interface EpisodeContent {
  readonly identity: EpisodeIdentity;
  readonly notes: ShowNotes;
  /** Where the spoken text comes from. */
  readonly source: "notes" | "transcript" | "none";
  readonly paragraphs: readonly SpokenParagraph[];
  readonly chapters: readonly NotesChapter[];
  /** What the show calls its parts. */
  readonly names: StoryNames;
  readonly sound: Sound;
  /** Where it stands, if it is not published with the episode. */
  readonly elsewhere?: SoundElsewhere;
  /** The name under which it is published. */
  readonly soundName: string;
  readonly silences: readonly MillisecondRange[];
  readonly timing: EpisodeFile["timing"];
  /** For each paragraph its cues. */
  readonly cues: readonly (readonly TimedCue[])[];
  /** Sound that is not in the text, where it was listened for. */
  readonly gaps?: readonly TimedGap[];
  readonly pictures: EpisodePictures;
}

type CueInput = EpisodeFileInput["transcript"][number]["cues"][number];

/** Puts an episode file together; the same parts always give the same file. */
export function createEpisodeFile(parts: EpisodeContent): EpisodeFileInput {
  const { identity, notes, source, paragraphs, sound, soundName, silences, timing, cues, gaps } =
    parts;
  const { id, title, date, number, season, language } = identity;
  const { headline } = notes.frontMatter;
  const { stories, indexes } = listStories({ ...parts, title, durationMs: sound.durationMs });
  const { people, speakers } = listPeople(notes.frontMatter, paragraphs);
  const shown = createNotes({ ...parts, isScript: source === "notes" });
  return {
    version: episodeFormat.version,
    id,
    title,
    ...(headline !== undefined && { headline }),
    date,
    audio: {
      file: soundName,
      type: sound.format.mediaType,
      bytes: sound.sizeBytes,
      durationMs: sound.durationMs,
      ...describeElsewhere(parts),
    },
    teasers: createTeasers(parts),
    stories: [...stories],
    tags: [...notes.tags],
    timing,
    peaks: sound.levels.length === 0 ? "" : formatPeaks(measurePeaks(sound.levels)),
    silences: silences.map(([startMs, endMs]) => [startMs, endMs]),
    ...(gaps && { gaps: [...gaps] }),
    ...(season !== undefined && { season }),
    ...(number !== undefined && { number }),
    ...(language !== undefined && { language }),
    ...(people.length > 0 && { people: [...people] }),
    ...(shown && { notes: shown }),
    ...(source !== "notes" && { script: source }),
    transcript: paragraphs.map((paragraph, index) =>
      createParagraph(paragraph, {
        story: indexes[index] ?? 0,
        speaker: speakers[index],
        cues: cues[index] ?? [],
      }),
    ),
  };
}

function describeElsewhere({ elsewhere }: EpisodeContent): Partial<EpisodeFileInput["audio"]> {
  if (!elsewhere) return {};
  const { url, origins, isReadable } = elsewhere;
  return {
    url,
    ...(origins.length > 1 && { origins: [...origins] }),
    ...(isReadable && { isReadable: true }),
  };
}

interface ParagraphPlace {
  readonly story: number;
  readonly speaker: number | undefined;
  readonly cues: readonly TimedCue[];
}

function createParagraph(
  paragraph: SpokenParagraph,
  { story, speaker, cues }: ParagraphPlace,
): EpisodeFileInput["transcript"][number] {
  return {
    story,
    ...(speaker !== undefined && { speaker }),
    cues: cues.map((cue) => createCue(paragraph, cue)),
  };
}

/** The questions at the top of a script that has no chapters of its own. */
function createTeasers(parts: EpisodeContent): EpisodeFileInput["teasers"] {
  const { source, paragraphs, chapters, notes, identity, names } = parts;
  if (source !== "notes" || chapters.length > 0) return [];
  const divisions = divideStories(paragraphs, identity.title, names);
  return linkTeasers({ paragraphs, tags: notes.tags }, divisions).map(({ text, story }) => ({
    text,
    story,
  }));
}

function createCue({ text, keywords }: SpokenParagraph, cue: TimedCue): CueInput {
  const [start, end] = cue.range;
  const words = cue.words.map(
    ([wordStart, wordEnd, startMs, endMs]): [number, number, number, number] => [
      wordStart - start,
      wordEnd - start,
      startMs,
      endMs,
    ],
  );
  const ownKeywords = cutRanges(keywords, cue.range);
  const pins = (cue.pins ?? []).map(([offset, ms]): [number, number] => [offset - start, ms]);
  return {
    text: text.slice(start, end),
    startMs: cue.startMs,
    endMs: cue.endMs,
    ...(!cue.isSpoken && { spoken: false }),
    ...(cue.confidence !== undefined && { confidence: cue.confidence }),
    ...(ownKeywords.length > 0 && { keywords: ownKeywords }),
    ...(words.length > 0 && { words }),
    ...(pins.length > 0 && { pins }),
  };
}

/** The parts of ranges that lie inside a cue, counted from its start. */
function cutRanges(ranges: readonly TextRange[], [start, end]: TextRange): [number, number][] {
  return ranges
    .map(([from, to]): [number, number] => [
      Math.max(from, start) - start,
      Math.min(to, end) - start,
    ])
    .filter(([from, to]) => from < to);
}
