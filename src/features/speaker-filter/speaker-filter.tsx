import type { Person } from "#core/episode/episode.ts";
import { notesMessages } from "#messages/zh/notes.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { SpeakerFilterState } from "./use-speaker-filter.ts";

/** Chips with the names of those who speak; one narrows the text to a speaker. */
export interface SpeakerFilterProps extends Omit<SpeakerFilterState, "shownCues"> {
  readonly people: readonly Person[];
}

const chipClass =
  "relative inline-flex min-h-8 items-center rounded-full border border-line px-3 text-[13px] text-ink-2 after:absolute after:inset-x-0 after:-inset-y-1.5 hover:text-ink aria-pressed:border-ink aria-pressed:text-ink pointer-coarse:min-h-11";

export function SpeakerFilter({ people, speakers, speaker, setSpeaker }: SpeakerFilterProps) {
  const messages = useMessages(notesMessages);
  if (speakers.length === 0) return null;
  return (
    <div
      role="group"
      aria-label={messages.speakers}
      className="mt-3 flex flex-wrap gap-2 print:hidden"
    >
      <button
        type="button"
        aria-pressed={speaker === undefined}
        onClick={() => setSpeaker(undefined)}
        className={chipClass}
      >
        {messages.everybody}
      </button>
      {speakers.map((index) => (
        <button
          key={index}
          type="button"
          aria-pressed={speaker === index}
          onClick={() => setSpeaker(speaker === index ? undefined : index)}
          className={chipClass}
        >
          {messages.onlySpeaker(people[index]?.name ?? "")}
        </button>
      ))}
    </div>
  );
}
