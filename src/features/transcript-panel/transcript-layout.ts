import type { Story } from "#core/episode.ts";
import type { TextRange } from "#core/term-matcher.ts";
import type { Transcript } from "#core/transcript.ts";

/** A stretch of one paragraph that is shown as a block of its own. */
export interface BlockLayout {
  readonly paragraph: number;
  readonly range: TextRange;
  /** When its first sentence is spoken. */
  readonly startSeconds: number;
}

/** A story's heading with its blocks. */
export interface StoryLayout {
  readonly storyIndex: number;
  readonly story: Story;
  readonly blocks: readonly BlockLayout[];
}

/**
 * What the panel shows, story by story: whole paragraphs, or with `shownCues` only those
 * sentences, neighbours joined. Stories without any block are left out.
 */
export function layOutTranscript(
  transcript: Transcript,
  stories: readonly Story[],
  shownCues?: ReadonlySet<number>,
): StoryLayout[] {
  const blocks = transcript.paragraphs.flatMap((_, paragraph) =>
    shownCues
      ? layOutCues(transcript, paragraph, shownCues)
      : layOutParagraph(transcript, paragraph),
  );
  return stories.flatMap((story, storyIndex) => {
    const own = blocks.filter(
      ({ paragraph }) => transcript.paragraphs[paragraph]?.story === storyIndex,
    );
    return own.length > 0 ? [{ storyIndex, story, blocks: own }] : [];
  });
}

function layOutParagraph({ paragraphs, cues }: Transcript, index: number): BlockLayout[] {
  const paragraph = paragraphs[index];
  if (!paragraph) return [];
  const startSeconds = cues[paragraph.firstCue]?.startSeconds ?? 0;
  return [{ paragraph: index, range: [0, paragraph.text.length], startSeconds }];
}

function layOutCues(
  { paragraphs, cues }: Transcript,
  index: number,
  shownCues: ReadonlySet<number>,
): BlockLayout[] {
  const paragraph = paragraphs[index];
  const blocks: BlockLayout[] = [];
  if (!paragraph) return blocks;
  for (let cueIndex = paragraph.firstCue; cueIndex < paragraph.endCue; cueIndex += 1) {
    const cue = cues[cueIndex];
    if (!cue || !shownCues.has(cueIndex)) continue;
    const before = blocks.at(-1);
    if (before && shownCues.has(cueIndex - 1)) {
      blocks[blocks.length - 1] = { ...before, range: [before.range[0], cue.end] };
    } else {
      blocks.push({
        paragraph: index,
        range: [cue.start, cue.end],
        startSeconds: cue.startSeconds,
      });
    }
  }
  return blocks;
}
