import { createHeadline } from "../episode/headline.ts";
import { parsePeaks } from "../episode/peaks.ts";
import type { Episode, Story } from "../episode/episode.ts";
import { findWordlessSilences } from "../episode/skippable-silences.ts";
import { numberStories } from "../episode/story-kind.ts";
import type { TextRange } from "../episode/text-range.ts";
import {
  createTranscriptText,
  createWordColumns,
  setWord,
  type Cue,
  type Paragraph,
  type Transcript,
} from "../episode/transcript.ts";
import type { EpisodeFile } from "./episode-file.ts";
import { readTranscriptText, type EpisodeTextFile } from "./episode-text-file.ts";

/** Builds an episode from its whole file, with the times of all words; the app loads what is derived from it. */
export function createEpisode(file: EpisodeFile): Episode {
  const transcript = createTranscript(file.transcript);
  const silences = findWordlessSilences(file.silences, transcript);
  const head = createHead({ ...file, silences, headline: createHeadline(file) });
  return { ...head, ...(file.notes && { hasNotes: true as const }), transcript };
}

/** Builds an episode from its text file: its words have no times yet. */
export function createTextEpisode(file: EpisodeTextFile): Episode {
  return {
    ...createHead(file),
    ...(file.headlineWordEnds && { headlineWordEnds: file.headlineWordEnds }),
    ...(file.hasNotes && { hasNotes: true as const }),
    transcript: { ...readTranscriptText(file), ...createWordColumns(0) },
  };
}

/** Milliseconds become seconds, items get numbers. */
function createHead(file: Omit<EpisodeFile, "transcript">): Omit<Episode, "transcript"> {
  const numbers = numberStories(file.stories);
  const stories = file.stories.map(({ title, kind, startMs, endMs, image }, index): Story => {
    const number = numbers[index];
    return {
      title,
      kind,
      ...(number !== undefined && { number }),
      startSeconds: startMs / 1000,
      endSeconds: endMs / 1000,
      ...(image !== undefined && { image }),
    };
  });
  const { id, title, date, cover, teasers, tags, timing, audio, people } = file;
  return {
    id,
    title,
    headline: file.headline ?? file.title,
    date,
    ...(cover !== undefined && { cover }),
    audio: {
      file: audio.file,
      type: audio.type,
      sizeBytes: audio.bytes,
      durationSeconds: audio.durationMs / 1000,
      ...(audio.url !== undefined && { url: audio.url }),
      ...(audio.url !== undefined && !audio.isReadable && { isSealed: true as const }),
    },
    teasers,
    stories,
    tags,
    timing,
    ...(people && { people }),
    peaks: parsePeaks(file.peaks),
    silences: file.silences.map(([startMs, endMs]) => [startMs / 1000, endMs / 1000] as const),
  };
}

/** Builds the transcript of a valid episode file. */
export function createTranscript(file: EpisodeFile["transcript"]): Transcript {
  const paragraphs: Paragraph[] = [];
  const cues: Cue[] = [];
  const words = createWordColumns(countFileWords(file));
  let word = 0;
  for (const source of file) {
    const firstCue = cues.length;
    const keywords: TextRange[] = [];
    let text = "";
    for (const cue of source.cues) {
      const offset = text.length;
      const firstWord = word;
      for (const [start, end, startMs, endMs] of cue.words) {
        setWord(words, word, {
          start: offset + start,
          end: offset + end,
          startMs,
          endMs,
          cue: cues.length,
        });
        word += 1;
      }
      for (const [start, end] of cue.keywords) keywords.push([offset + start, offset + end]);
      text += cue.text;
      cues.push({
        paragraph: paragraphs.length,
        start: offset + (cue.text.length - cue.text.trimStart().length),
        end: offset + cue.text.trimEnd().length,
        startSeconds: cue.startMs / 1000,
        endSeconds: cue.endMs / 1000,
        isSpoken: cue.spoken !== false,
        firstWord,
        endWord: word,
      });
    }
    const { story, speaker } = source;
    const voice = speaker === undefined ? {} : { speaker };
    paragraphs.push({ text, story, ...voice, firstCue, endCue: cues.length, keywords });
  }
  return { ...createTranscriptText(paragraphs, cues), ...words };
}

function countFileWords(file: EpisodeFile["transcript"]): number {
  let count = 0;
  for (const { cues } of file) for (const { words } of cues) count += words.length;
  return count;
}
