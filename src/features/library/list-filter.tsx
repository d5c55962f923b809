import type { EpisodeIndexFile } from "#core/files/episode-index-file.ts";
import { libraryMessages, type LibraryMessages } from "#messages/zh/library.ts";
import { useMessages } from "#ui/messages-context.ts";

/** Episodes by what the listener has done with them. */
export type EpisodeKind = keyof LibraryMessages["episodeKinds"];

/** Which episodes are listed. */
export interface EpisodeChoice {
  readonly kind: EpisodeKind;
  /** `YYYY-MM`; undefined for all months. */
  readonly month: string | undefined;
}

/** No episode is left out. */
export const everyEpisode: EpisodeChoice = { kind: "all", month: undefined };

const kinds: readonly EpisodeKind[] = ["all", "unheard", "started", "heard", "bookmarked"];

/** Chooses the episodes that are listed. */
export interface ListFilterProps {
  readonly months: EpisodeIndexFile["months"];
  readonly choice: EpisodeChoice;
  readonly onChoiceChange: (choice: EpisodeChoice) => void;
  /** Somebody comes near the months: time to load what they need. */
  readonly onApproachMonths: () => void;
}

export function ListFilter(props: ListFilterProps) {
  const { months, choice, onChoiceChange, onApproachMonths } = props;
  const messages = useMessages(libraryMessages);
  return (
    <div
      role="group"
      aria-label={messages.filterEpisodes}
      className="-mx-5 flex items-center scroll-px-[45%] overflow-x-auto px-2.5 [scrollbar-width:none] md:mx-0 md:px-0"
    >
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === choice.kind}
          onClick={() => onChoiceChange({ ...choice, kind })}
          className="min-h-11 shrink-0 rounded-lg px-2.5 text-[13.5px] text-ink-3 hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {messages.episodeKinds[kind]}
        </button>
      ))}
      {months.length > 1 && (
        <select
          aria-label={messages.month}
          onPointerEnter={onApproachMonths}
          onFocus={onApproachMonths}
          value={choice.month ?? ""}
          onChange={({ target }) =>
            onChoiceChange({ ...choice, month: target.value === "" ? undefined : target.value })
          }
          className="min-h-11 shrink-0 rounded-lg bg-bg px-2 text-[13.5px] text-ink-3 hover:text-ink"
        >
          <option value="">{messages.everyMonth}</option>
          {months.map(([month, count]) => (
            <option key={month} value={month}>
              {`${month} · ${count}`}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
