import type { Page } from "@playwright/test";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { deriveReaderFiles } from "#publish/site/derive-reader-files.ts";
import { publishedEpisode } from "./published-episode.ts";

type FileParagraph = EpisodeFile["transcript"][number];
type FileCue = FileParagraph["cues"][number];

/** Serves the real sound with what is derived of another episode file. */
export async function serveEpisode(page: Page, file: EpisodeFile): Promise<void> {
  const { text, words } = deriveReaderFiles(file);
  const folder = `**/episodes/${file.id}/`;
  await page.route(`${folder}text.json`, (route) => route.fulfill({ json: text }));
  // The page's head asks for the words that were published, also where this file has none.
  await page.route(`${folder}words.bin`, (route) =>
    route.fulfill({
      body: Buffer.from(words ?? []),
      contentType: "application/octet-stream",
    }),
  );
}

/** The real episode without word times, which are estimated. */
export const estimatedEpisode: EpisodeFile = {
  ...publishedEpisode,
  timing: { source: "estimated", confidence: 0 },
  transcript: publishedEpisode.transcript.map(({ story, cues }) => ({
    story,
    cues: cues.map((cue): FileCue => ({ ...cue, words: [] })),
  })),
};

/** The real episode as one story of one paragraph, which no screen can hold. */
export const longParagraphEpisode: EpisodeFile = {
  ...publishedEpisode,
  teasers: [],
  stories: publishedEpisode.stories.slice(0, 1),
  transcript: [{ story: 0, cues: publishedEpisode.transcript.flatMap(({ cues }) => cues) }],
};

/**
 * The real episode told again and again, ever faster sound for ever more words: `times` over
 * in the length of the real sound. Its very last sentence stands nowhere else.
 */
export function createLongEpisode(times: number): EpisodeFile {
  // Room for the last sentence; the sound itself ends some milliseconds before its file says.
  const lengthMs = publishedEpisode.audio.durationMs - 1000;
  const squeeze = (round: number, timeMs: number): number =>
    Math.round(((round + timeMs / publishedEpisode.audio.durationMs) * lengthMs) / times);
  const rounds = Array.from({ length: times }, (_, round) =>
    publishedEpisode.transcript.map(({ story, cues }): FileParagraph => ({
      story,
      cues: cues.map((cue): FileCue => ({
        ...cue,
        startMs: squeeze(round, cue.startMs),
        endMs: squeeze(round, cue.endMs),
        words: cue.words.map(([start, end, startMs, endMs]): FileCue["words"][number] => [
          start,
          end,
          squeeze(round, startMs),
          squeeze(round, endMs),
        ]),
      })),
    })),
  );
  const last: FileCue = {
    text: "长路的尽头有一盏灯。",
    startMs: lengthMs,
    endMs: lengthMs + 900,
    keywords: [],
    words: [[0, 5, lengthMs, lengthMs + 900]],
  };
  return {
    ...publishedEpisode,
    stories: publishedEpisode.stories.slice(0, 1),
    teasers: [],
    transcript: [
      ...rounds.flat().map(({ cues }) => ({ story: 0, cues })),
      { story: 0, cues: [last] },
    ],
  };
}
