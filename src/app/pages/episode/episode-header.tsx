import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import type { Episode } from "#core/episode/episode.ts";
import type { Station } from "#core/files/station-file.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { EpisodeMenu } from "#actions/episode-menu.tsx";
import { usePlayerActions } from "#player/react/player-context.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import type { OpenEpisodeLink } from "../../routing/use-episode-link.ts";
import { WordTimesNote } from "./word-times-note.tsx";

/** Title and facts of an episode, and what must be said about its times. */
export interface EpisodeHeaderProps {
  readonly episode: Episode;
  readonly station: Station | undefined;
  readonly link: OpenEpisodeLink;
  /** What can be done with the text. */
  readonly tools: ReactNode;
}

export function EpisodeHeader({ episode, station, link, tools }: EpisodeHeaderProps) {
  const messages = useMessages(episodeMessages);
  const { id, title, date, audio, timing } = episode;
  const facts = [date, station?.host, formatTimecode(audio.durationSeconds)];
  const notes = [
    link.badTime !== undefined && messages.badTime(link.badTime),
    link.isPastEnd && messages.pastEndTime,
    timing.source === "estimated" && messages.estimatedTimes,
  ].filter((note) => note !== false);
  return (
    <>
      <div className="-my-2.5 flex min-h-11 items-center gap-1">
        <p className="figure mr-auto tracking-wider">
          {facts.filter((fact) => fact !== undefined).join(" · ")}
        </p>
        {tools}
        <EpisodeMenu episode={{ id, title }} className="-mr-2.5" />
      </div>
      <h1 className="mt-1.5 text-2xl leading-snug font-bold wrap-anywhere md:text-[30px]">
        {title}
      </h1>
      <HeardButton episodeId={episode.id} />
      <div role="status">
        {notes.map((note) => (
          <p key={note} className="mt-2 text-sm text-ink-2">
            {note}
          </p>
        ))}
      </div>
      <WordTimesNote episodeId={episode.id} />
    </>
  );
}

/** Says whether the episode was heard, and changes it. */
function HeardButton({ episodeId }: { readonly episodeId: string }) {
  const messages = useMessages(libraryMessages);
  const actions = usePlayerActions();
  const { isHeard } = useEpisodeProgress(episodeId);
  return (
    <TextButton
      className="mt-2.5 print:hidden"
      isPressed={isHeard}
      onClick={() => actions.markHeard(episodeId, !isHeard)}
    >
      <CircleCheck aria-hidden size={16} />
      <span>{messages.markHeard}</span>
    </TextButton>
  );
}
