import { useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useLocationProperty } from "wouter/use-browser-location";
import type { Episode } from "#core/episode/episode.ts";
import { formatMomentTime, type MomentTime } from "#core/episode/moment-time.ts";
import { placeMoment } from "#core/episode/place-moment.ts";
import {
  formatEpisodeLink,
  formatLibraryLink,
  parseEpisodeLink,
  parseLibraryLink,
  type ListenerFilter,
} from "#core/links/page-link.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { typeQuery, usePageQuery } from "./debounced-query.ts";
import { createEpisodePath } from "./site-route.ts";

/** What the address says about an open episode. */
export interface OpenEpisodeLink {
  readonly filter: ListenerFilter;
  readonly changeFilter: (filter: ListenerFilter) => void;
  /** The moment the link points to, until the listener has played on. */
  readonly moment: MomentTime | undefined;
  /** Takes the moment out of the address: it is being played. */
  readonly dropMoment: () => void;
  /** The moment the listener came for, for as long as the page is open. */
  readonly arrival: MomentTime | undefined;
  /** A time that is none, as it stands in the link. */
  readonly badTime: string | undefined;
  readonly isPastEnd: boolean;
}

/** Reads the episode's link from the address and keeps the address true. */
export function useEpisodeLink(episode: Episode): OpenEpisodeLink {
  const search = usePageQuery();
  const [, navigate] = useLocation();
  const fragment = useLocationProperty(
    () => window.location.hash,
    () => "",
  );
  const { link, badTime } = useMemo(() => parseEpisodeLink(search, fragment), [search, fragment]);
  // The same object while only the time changes: the listener's step among the hits hangs on it.
  const filterText = formatLibraryLink(link);
  const filter = useMemo(() => parseLibraryLink(filterText), [filterText]);
  const { audio, stories } = episode;
  // The same when the times of words come in.
  const { spokenCueStartsSeconds } = episode.transcript;
  const moment = useMemo(() => {
    const places = { audio, stories, transcript: { spokenCueStartsSeconds } };
    return link.moment && placeMoment(link.moment, places);
  }, [link, audio, stories, spokenCueStartsSeconds]);
  const [arrival, setArrival] = useState(moment);
  // Another link into the open episode is a new arrival; an address without one is not.
  if (moment && (!arrival || formatMomentTime(arrival) !== formatMomentTime(moment))) {
    setArrival(moment);
  }
  const path = createEpisodePath(episode.id);
  const dropMoment = (): void => {
    if (link.moment) navigate(path + formatEpisodeLink(filter), { replace: true });
  };
  useDropMoment(episode.id, moment !== undefined, dropMoment);
  return {
    filter,
    changeFilter: (next) => {
      const query = formatEpisodeLink({ ...next, ...(moment && { moment }) });
      if (next.query !== filter.query && next.query !== "") typeQuery(query);
      else navigate(path + query, { replace: true });
    },
    moment,
    dropMoment,
    arrival,
    badTime,
    isPastEnd: link.moment !== undefined && link.moment.startSeconds >= audio.durationSeconds,
  };
}

/**
 * Once the listener plays on from a link, its time leaves the address: a reload then comes
 * back to where the listener was.
 */
function useDropMoment(episodeId: string, hasMoment: boolean, drop: () => void): void {
  const isAtLink = usePlayerState((state) => state.track?.id === episodeId && state.isAtLink);
  const wasAtLink = useRef(false);
  useEffect(() => {
    if (wasAtLink.current && !isAtLink && hasMoment) drop();
    wasAtLink.current = isAtLink;
  });
}
