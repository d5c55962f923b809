import { Play, Square } from "lucide-react";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { QuoteContent } from "#core/share/quote.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { createTrack } from "#player/state/create-track.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";
import { useMessages } from "#ui/messages-context.ts";
import { ClipWave } from "./clip-wave.tsx";

/** Plays what is chosen, and shows it in the sound around it. */
export interface ListenRowProps {
  readonly episode: Episode;
  readonly quote: QuoteContent;
}

export function ListenRow({ episode, quote }: ListenRowProps) {
  const messages = useMessages(shareSheetMessages);
  const { rootUrl } = useCatalog();
  const actions = usePlayerActions();
  const { startSeconds, endSeconds, length } = quote;
  const isSounding = usePlayerState(
    (state) =>
      state.track?.id === episode.id &&
      isPlaying(state) &&
      state.clip?.startSeconds === startSeconds &&
      state.clip.endSeconds === endSeconds,
  );
  const toggle = (): void => {
    if (isSounding) actions.pause();
    else actions.playMoment(createTrack(rootUrl, episode), { startSeconds, endSeconds });
  };
  const seconds = (endSeconds - startSeconds).toFixed(1);
  const Icon = isSounding ? Square : Play;
  return (
    <div className="grid grid-cols-[44px_minmax(0,1fr)_auto] items-center gap-3.5 lg:my-1">
      <button
        type="button"
        aria-label={isSounding ? messages.pause : messages.play}
        onClick={toggle}
        className="grid size-11 place-items-center rounded-full bg-amber text-amber-ink"
      >
        <Icon aria-hidden size={18} fill="currentColor" />
      </button>
      <ClipWave episode={episode} range={quote} />
      <span className="font-mono text-[13px] whitespace-nowrap text-ink-2 tabular-nums">
        {messages.facts(seconds, length)}
      </span>
    </div>
  );
}
