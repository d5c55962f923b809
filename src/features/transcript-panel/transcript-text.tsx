import { Fragment, memo, useMemo } from "react";
import type { Story } from "#core/episode/episode.ts";
import type { TeaserLink } from "#core/episode/teaser-link.ts";
import type { Paragraph } from "#core/episode/transcript.ts";
import { StoryHeading } from "./story-heading.tsx";
import { AnswerLink, TranscriptBlocks } from "./transcript-block.tsx";
import { splitRuns, type BlockLayout, type StoryLayout } from "./transcript-layout.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** The text of an episode, story by story. */
export interface TranscriptTextProps {
  readonly episodeId: string;
  readonly layout: readonly StoryLayout[];
  /** Those that are shown, by their places. */
  readonly firstStory: number;
  readonly lastStory: number;
  readonly paragraphs: readonly Paragraph[];
  readonly stories: readonly Story[];
  readonly teasers: readonly TeaserLink[];
  readonly registry: BlockRegistry;
  /** Only some sentences are shown: each block then carries its own time. */
  readonly isFiltered: boolean;
  readonly onSeek: (startSeconds: number) => void;
}

// Memoised: the panel renders whenever following starts or stops, the text is the same.
export const TranscriptText = memo(function TranscriptText(props: TranscriptTextProps) {
  const { episodeId, layout, paragraphs, stories, teasers, registry, isFiltered, onSeek } = props;
  const { firstStory, lastStory } = props;
  // The same runs for the same text: a run's elements are made anew when its blocks change.
  const sections = useMemo(() => {
    const answers = new Map(teasers.map(({ text, story }) => [text, stories[story]]));
    const findAnswer = ({ paragraph }: BlockLayout): Story | undefined =>
      answers.get(paragraphs[paragraph]?.text ?? "");
    return layout.map(({ story, storyIndex, blocks }) => {
      const runs = splitRuns(blocks, (block) => findAnswer(block) !== undefined);
      return { story, storyIndex, runs: runs.map((run) => describeRun(run, findAnswer)) };
    });
  }, [layout, paragraphs, stories, teasers]);
  return sections.map(({ story, storyIndex, runs }, section) =>
    storyIndex >= firstStory && storyIndex <= lastStory ? (
      <div key={storyIndex} data-story={storyIndex}>
        <StoryHeading episodeId={episodeId} story={story} isFirst={section === 0} onSeek={onSeek} />
        {runs.map(({ key, blocks, answer }, index) => (
          <Fragment key={key}>
            <TranscriptBlocks
              blocks={blocks}
              paragraphs={paragraphs}
              registry={registry}
              hasFirstTimecode={index > 0 || isFiltered}
              onSeek={onSeek}
            />
            {answer && <AnswerLink story={answer} onSeek={onSeek} />}
          </Fragment>
        ))}
      </div>
    ) : null,
  );
});

function describeRun(
  blocks: readonly BlockLayout[],
  findAnswer: (block: BlockLayout) => Story | undefined,
) {
  const [first] = blocks;
  const last = blocks.at(-1);
  return {
    key: `${first?.paragraph}:${first?.range.join("-")}`,
    blocks,
    answer: last && findAnswer(last),
  };
}
