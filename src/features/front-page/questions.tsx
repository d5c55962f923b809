import { CornerDownRight } from "lucide-react";
import { usePlayEpisode } from "#actions/use-play-episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { EpisodeLead } from "#core/files/episode-index-file.ts";
import { homeMessages } from "#messages/zh/home.ts";
import { Clauses } from "#ui/clauses.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** What the episode asks; a press plays the answer. */
export interface QuestionsProps {
  readonly id: string;
  readonly lead: EpisodeLead;
}

const shownQuestions = 3;

export function Questions({ id, lead }: QuestionsProps) {
  const messages = useMessages(homeMessages);
  const { playEpisode } = usePlayEpisode();
  const questions = lead.questions.slice(0, shownQuestions);
  if (questions.length === 0) return null;
  return (
    <ul
      aria-label={messages.questions}
      className="mt-2 @xl:mt-[18px] @xl:grid @xl:auto-cols-fr @xl:grid-flow-col @xl:overflow-hidden @xl:rounded-xl @xl:border @xl:border-line"
    >
      {questions.map(({ text, story, wordEnds }) => {
        const { title = "", startMs = 0 } = lead.stories[story] ?? {};
        return (
          <li
            key={text}
            className="flex border-t border-line @xl:border-t-0 @xl:border-l @xl:first:border-l-0"
          >
            <button
              type="button"
              onClick={() => playEpisode(id, { startSeconds: startMs / 1000 })}
              className="group flex w-full flex-col gap-0.5 py-[9px] text-left hover:bg-bg-1 @xl:gap-2 @xl:px-4 @xl:pt-3.5 @xl:pb-3"
            >
              <span className="text-[14.5px] leading-normal text-pretty wrap-anywhere @xl:leading-[1.6]">
                <Clauses text={text} wordEnds={wordEnds} />
              </span>
              <span className="mt-auto flex w-full items-center gap-1.5 text-[13px] text-teal">
                <CornerDownRight aria-hidden size={16} className="shrink-0" />
                <span className="truncate group-hover:underline">{title}</span>
                <span className="ml-auto shrink-0 font-mono text-[12.5px] tabular-nums">
                  {formatTimecode(startMs / 1000)}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
