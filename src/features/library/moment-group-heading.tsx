import { EpisodeMenu } from "#actions/episode-menu.tsx";
import { countHits, type Moment, type MomentGroup } from "#core/episode/moment-groups.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { tagMessages } from "#messages/zh/tags.ts";
import { useMessages } from "#ui/messages-context.ts";

/** An episode that was found: its day, its headline, how much of it, and what its opening repeats. */
export interface MomentGroupHeadingProps {
  readonly group: MomentGroup;
  readonly pageUrl: string;
  readonly fold: OpeningFold;
}

/** What the opening says before, folded away until it is asked for. */
interface OpeningFold {
  readonly opening: readonly Moment[];
  readonly isOpeningShown: boolean;
  readonly onShowOpening: (isShown: boolean) => void;
}

export function MomentGroupHeading(props: MomentGroupHeadingProps) {
  const { group, pageUrl, fold } = props;
  const { opening, isOpeningShown, onShowOpening } = fold;
  const messages = useMessages(searchResultsMessages);
  const tagWords = useMessages(tagMessages);
  return (
    <div className="flex flex-wrap items-center gap-x-3 md:flex-nowrap">
      <time dateTime={group.date} className="w-11 shrink-0 font-mono text-[13px] text-ink-2">
        {group.date.slice(5)}
      </time>
      <h2 className="min-w-0 grow basis-3/5 text-[15.5px] leading-[1.45] font-semibold wrap-anywhere md:text-[16.5px]">
        <a
          href={pageUrl}
          className="relative block after:absolute after:inset-x-0 after:-inset-y-2.5 hover:text-teal"
        >
          {group.title}
        </a>
      </h2>
      <span className="figure shrink-0 max-md:ml-14">
        {tagWords.momentCount(countHits([group]))}
      </span>
      {opening.length > 0 && (
        <button
          type="button"
          aria-expanded={isOpeningShown}
          onClick={() => onShowOpening(!isOpeningShown)}
          className="figure min-h-11 shrink-0 underline decoration-line underline-offset-4 hover:text-ink"
        >
          {messages.openingMoments(countHits([{ ...group, moments: opening }]))}
        </button>
      )}
      <EpisodeMenu episode={group} className="-mr-2.5 max-md:ml-auto" />
    </div>
  );
}
