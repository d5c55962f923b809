import type { Story } from "#core/episode/episode.ts";
import { SeekTimecode } from "./transcript-block.tsx";

/** A story's number, title and time. */
export interface StoryHeadingProps {
  readonly story: Story;
  readonly onSeek: (startSeconds: number) => void;
}

export function StoryHeading({ story, onSeek }: StoryHeadingProps) {
  return (
    <div className="mt-8 mb-1.5 flex items-baseline gap-3">
      {story.number !== undefined && (
        <span aria-hidden className="font-mono text-xs font-semibold text-accent">
          {String(story.number).padStart(2, "0")}
        </span>
      )}
      <h2 className="min-w-0 wrap-anywhere story-title leading-normal font-bold">{story.title}</h2>
      <span className="ml-auto">
        <SeekTimecode seconds={story.startSeconds} onSeek={onSeek} />
      </span>
    </div>
  );
}
