import type { Story } from "#core/episode/episode.ts";
import { Share2 } from "lucide-react";
import { useShare } from "#actions/share-context.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { SeekTimecode } from "./transcript-block.tsx";

/** A story's number, title and time. */
export interface StoryHeadingProps {
  readonly episodeId: string;
  readonly story: Story;
  /** The first one of the text stands close to what is above it. */
  readonly isFirst: boolean;
  readonly onSeek: (startSeconds: number) => void;
}

export function StoryHeading({ episodeId, story, isFirst, onSeek }: StoryHeadingProps) {
  const messages = useMessages(episodeMessages);
  const share = useShare();
  const { title, startSeconds } = story;
  // On phones the text itself begins there: an opening needs no headline to be found.
  const isOpening = isFirst && story.number === undefined;
  return (
    <div
      className={`mb-1.5 flex items-baseline gap-3 ${isFirst ? "mt-1 md:mt-4" : "mt-8"} ${isOpening ? "max-md:not-print:not-focus-within:sr-only" : ""}`}
    >
      {story.number !== undefined && (
        <span aria-hidden className="font-mono text-xs font-semibold text-accent">
          {String(story.number).padStart(2, "0")}
        </span>
      )}
      <h2 className="min-w-0 wrap-anywhere story-title leading-normal font-bold">{story.title}</h2>
      <IconButton
        label={messages.shareStory(title)}
        onClick={() => share({ episodeId, moment: { startSeconds }, isFromHere: true })}
        className="-my-3 text-ink-3"
      >
        <Share2 aria-hidden size={15} />
      </IconButton>
      <span className="ml-auto">
        <SeekTimecode seconds={story.startSeconds} onSeek={onSeek} />
      </span>
    </div>
  );
}
