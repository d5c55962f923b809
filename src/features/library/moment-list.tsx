import { BellOff } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { useIsStoryMuted } from "#actions/muted-stories-context.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { partOpening, type Moment, type MomentGroup } from "#core/episode/moment-groups.ts";
import {
  formatEpisodeLink,
  formatLibraryLink,
  type ListenerFilter,
} from "#core/links/page-link.ts";
import { toEpisodeFilter } from "#core/links/to-episode-filter.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { tagChoiceMessages } from "#messages/zh/tag-choice.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { useScrollEnd } from "#ui/hooks/use-scroll-end.ts";
import { MomentGroupHeading } from "./moment-group-heading.tsx";
import { MomentRow } from "./moment-row.tsx";
import { usePlayEpisode } from "#actions/use-play-episode.ts";

/** Moments grouped by episode; a press plays there and the list stays. */
export interface MomentListProps {
  readonly groups: readonly MomentGroup[];
  readonly filter: ListenerFilter;
  /** Fetches more when the end comes into view; undefined where all is here. */
  readonly onEnd: (() => void) | undefined;
}

/** Episodes that are put on the page at once: more than a screen of them, and its margin. */
const groupsAtOnce = 8;
/** How far lists were read down, by their links: Back leads as far down. */
const readCounts = new Map<string, number>();

export function MomentList({ groups, onEnd, ...common }: MomentListProps) {
  const messages = useMessages(searchResultsMessages);
  const { filter } = common;
  const link = formatLibraryLink(filter);
  const [reached, setReached] = useState<{ readonly link: string; readonly count: number }>();
  // What was reached belongs to the results it was reached in.
  const count = reached?.link === link ? reached.count : (readCounts.get(link) ?? groupsAtOnce);
  const readOn = (): void => {
    readCounts.set(link, count + groupsAtOnce);
    setReached({ link, count: count + groupsAtOnce });
  };
  const showMore = count < groups.length ? readOn : onEnd;
  const endRef = useScrollEnd(showMore);
  return (
    <div>
      {groups.slice(0, count).map((group) => (
        <EpisodeMoments key={group.id} group={group} {...common} />
      ))}
      {showMore && (
        <div ref={endRef} className="py-5">
          <TextButton onClick={showMore}>{messages.moreResults}</TextButton>
        </div>
      )}
    </div>
  );
}

interface EpisodeMomentsProps extends Omit<MomentListProps, "groups" | "onEnd"> {
  readonly group: MomentGroup;
}

/** Moments of an episode that are shown before the listener asks for more. */
const firstMoments = 4;
/** So many more come then: of a word of every sentence an episode has thousands. */
const momentsAtOnce = 100;

/** Asked once for all moments of an episode: hundreds of rows need not listen to the player. */
function useMomentBeingHeard({ id, moments }: MomentGroup): Moment | undefined {
  return usePlayerState(({ track, positionSeconds }) =>
    track?.id === id
      ? moments.find(
          ({ startSeconds, endSeconds }) =>
            positionSeconds >= startSeconds && positionSeconds < endSeconds,
        )
      : undefined,
  );
}

/** What is listed of an episode: muted stories and what its opening repeats are folded away. */
function useFolds({ id, moments }: MomentGroup) {
  const [isUnmuted, setIsUnmuted] = useState(false);
  const [isOpeningShown, setIsOpeningShown] = useState(false);
  const isMuted = useIsStoryMuted();
  const audible = isUnmuted ? moments : moments.filter(({ story }) => !isMuted(id, story));
  const { opening, rest } = partOpening(audible);
  return {
    listed: isOpeningShown ? [...opening, ...rest] : rest,
    opening,
    isOpeningShown,
    onShowOpening: setIsOpeningShown,
    mutedCount: moments.length - audible.length,
    unmute: () => setIsUnmuted(true),
  };
}

/** What is found or typed after it changes nothing here. */
const EpisodeMoments = memo(function EpisodeMoments(props: EpisodeMomentsProps) {
  const { group, filter } = props;
  const messages = useMessages(searchResultsMessages);
  const tagChoices = useMessages(tagChoiceMessages);
  const [shownCount, setShownCount] = useState(firstMoments);
  const folds = useFolds(group);
  const { listed } = folds;
  const shown = listed.slice(0, shownCount);
  const { rootUrl } = useCatalog();
  const { playEpisode, prepareEpisode } = usePlayEpisode();
  const pageUrl = resolveUrl(rootUrl, filePaths.episodeFolder(group.id));
  const own = toEpisodeFilter(filter);
  const current = useMomentBeingHeard(group);
  const listRef = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shownCount === firstMoments) return;
    // The button is gone or further down: who came by the keyboard goes on where it brought more.
    const rows = listRef.current?.querySelectorAll<HTMLElement>("[data-result]");
    rows?.[Math.max(firstMoments, shownCount - momentsAtOnce)]?.focus();
  }, [shownCount]);
  return (
    <section
      aria-label={group.title}
      className="result-group mt-6"
      onPointerEnter={() => prepareEpisode(group.id)}
    >
      <MomentGroupHeading group={group} pageUrl={pageUrl + formatEpisodeLink(own)} fold={folds} />
      {group.moments.length === 0 && (
        <p className="ml-14 py-2 text-sm text-ink-3">{messages.matchingEpisodesWithoutMoments}</p>
      )}
      <ul ref={listRef} className="border-t border-line">
        {shown.map((moment) => (
          <MomentRow
            key={`${moment.startSeconds}:${moment.text}`}
            group={group}
            moment={moment}
            readUrl={
              pageUrl + formatEpisodeLink({ ...own, moment: { startSeconds: moment.startSeconds } })
            }
            isNow={moment === current}
            onPlay={() => playEpisode(group.id, { startSeconds: moment.startSeconds })}
          />
        ))}
      </ul>
      {shown.length < listed.length && (
        <TextButton onClick={() => setShownCount(shownCount + momentsAtOnce)}>
          {messages.moreMoments(listed.length - shown.length)}
        </TextButton>
      )}
      {folds.mutedCount > 0 && (
        <TextButton className="my-1 mr-2" onClick={folds.unmute}>
          <BellOff aria-hidden size={13} />
          <span>{tagChoices.mutedMoments(folds.mutedCount)}</span>
        </TextButton>
      )}
    </section>
  );
});
