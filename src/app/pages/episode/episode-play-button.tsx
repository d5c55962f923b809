import type { Track } from "#player/state/track.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { ListenIcon } from "#ui/listen-icon.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { useEpisodePlay } from "./use-episode-play.ts";

/** The first button of an episode's page. */
export function EpisodePlayButton({ track }: { readonly track: Track }) {
  const messages = useMessages(episodeMessages);
  const { isSounding, isAtLink, from, toggle } = useEpisodePlay(track);
  const label = from === undefined ? messages.playEpisode : messages.continueEpisode(from);
  // Yellow is what a link offers, where one does.
  const colour = isAtLink ? "border-line bg-bg-1 text-ink" : "border-amber bg-amber text-amber-ink";
  return (
    <button
      type="button"
      data-press="play"
      onClick={toggle}
      className={`mr-auto inline-flex h-12 min-[390px]:min-w-34 items-center justify-center gap-1.5 rounded-xl border px-2.5 text-[14.5px] font-semibold whitespace-nowrap md:mr-2 md:px-1 md:text-base print:hidden ${colour}`}
    >
      <ListenIcon isSounding={isSounding} size={18} />
      <span>{isSounding ? messages.pauseEpisode : label}</span>
    </button>
  );
}
