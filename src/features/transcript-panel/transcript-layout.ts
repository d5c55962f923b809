import type { Person, Story } from "#core/episode/episode.ts";
import type { TextRange } from "#core/episode/text-range.ts";
import type { TranscriptText } from "#core/episode/transcript.ts";

/** A range of one paragraph that is shown as a block of its own. */
export interface BlockLayout {
  readonly paragraph: number;
  readonly range: TextRange;
  /** When its first sentence is spoken. */
  readonly startSeconds: number;
  /** Who begins to speak here, where several do. */
  readonly turn?: SpeakerTurn;
}

/** The name of a speaker above what is said. */
export interface SpeakerTurn {
  readonly name: string;
  /** Hosts are told from guests by more than their name. */
  readonly isHost: boolean;
  /** Their place among those who speak, from 0 on. */
  readonly voice: number;
}

/** A story's heading with its blocks. */
export interface StoryLayout {
  readonly storyIndex: number;
  readonly story: Story;
  readonly blocks: readonly BlockLayout[];
}

interface LayoutSource extends Pick<TranscriptText, "paragraphs" | "cues"> {
  readonly people?: readonly Person[] | undefined;
}

/**
 * What the panel shows, story by story: whole paragraphs, or with `shownCues` only those
 * sentences, neighbours joined. Stories without any block are left out.
 */
export function layOutTranscript(
  source: LayoutSource,
  stories: readonly Story[],
  shownCues?: ReadonlySet<number>,
): StoryLayout[] {
  const blocksByStory = stories.map((): BlockLayout[] => []);
  source.paragraphs.forEach(({ story }, paragraph) => {
    const blocks = shownCues
      ? layOutCues(source, paragraph, shownCues)
      : layOutParagraph(source, paragraph);
    blocksByStory[story]?.push(...blocks);
  });
  const nameTurn = createTurnNaming(source);
  return stories.flatMap((story, storyIndex) => {
    const blocks = (blocksByStory[storyIndex] ?? []).map(nameTurn);
    return blocks.length > 0 ? [{ storyIndex, story, blocks }] : [];
  });
}

/** Names who speaks where another one spoke in the block before. */
function createTurnNaming({ paragraphs, people = [] }: LayoutSource) {
  const voices = new Set(paragraphs.flatMap(({ speaker }) => speaker ?? []));
  const ordered = [...voices].toSorted((one, other) => one - other);
  const [firstVoice] = ordered;
  let before: number | undefined;
  return (block: BlockLayout): BlockLayout => {
    const speaker = paragraphs[block.paragraph]?.speaker;
    const person = speaker === before ? undefined : people[speaker ?? -1];
    before = speaker;
    if (voices.size < 2 || !person) return block;
    const isHost = person.role === undefined ? speaker === firstVoice : person.role === "host";
    return { ...block, turn: { name: person.name, isHost, voice: ordered.indexOf(speaker ?? -1) } };
  };
}

/** Blocks of a run: enough that few runs have to be looked at, few enough to be laid out at once. */
const runLength = 16;

/** Cuts a story's blocks into runs; `endsRun` says after which block one must end. */
export function splitRuns(
  blocks: readonly BlockLayout[],
  endsRun: (block: BlockLayout) => boolean,
): BlockLayout[][] {
  const runs: BlockLayout[][] = [];
  let run: BlockLayout[] | undefined;
  for (const block of blocks) {
    if (!run) {
      run = [];
      runs.push(run);
    }
    run.push(block);
    if (run.length === runLength || endsRun(block)) run = undefined;
  }
  return runs;
}

function layOutParagraph({ paragraphs, cues }: LayoutSource, index: number): BlockLayout[] {
  const paragraph = paragraphs[index];
  if (!paragraph) return [];
  const startSeconds = cues[paragraph.firstCue]?.startSeconds ?? 0;
  return [{ paragraph: index, range: [0, paragraph.text.length], startSeconds }];
}

function layOutCues(
  { paragraphs, cues }: LayoutSource,
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
