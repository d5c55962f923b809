import { Play, RotateCcw } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import type { MomentTime } from "#core/episode/moment-time.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import type { Track } from "#player/state/track.ts";
import { episodeMessages, type EpisodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import type { OpenEpisodeLink } from "../../routing/use-episode-link.ts";

/** What a link to a moment offers: to play from there, and after a clip to replay or go on. */
export interface LinkBannerProps {
  readonly track: Track;
  readonly link: OpenEpisodeLink;
}

export function LinkBanner({ track, link }: LinkBannerProps) {
  const moment = link.isPastEnd ? undefined : link.moment;
  const messages = useMessages(episodeMessages);
  const actions = usePlayerActions();
  const isElsewhere = usePlayerState(
    ({ track: playing }) => playing !== undefined && playing.id !== track.id,
  );
  const clip = usePlayerState((state) => (state.track?.id === track.id ? state.clip : undefined));
  if (clip?.isOver) {
    return (
      <FloatingRow>
        <TextButton
          className="rounded-full bg-bg-2 text-ink"
          onClick={() => actions.playMoment(track, clip)}
        >
          <RotateCcw aria-hidden size={15} />
          <span>{messages.replayClip}</span>
        </TextButton>
        <TextButton className="rounded-full bg-bg-2 text-ink" onClick={actions.play}>
          {messages.continueAfterClip}
        </TextButton>
      </FloatingRow>
    );
  }
  if (!moment) return null;
  const play = (): void => {
    actions.playMoment(track, moment);
    link.dropMoment();
  };
  // One yellow button: the player's own is none until this is played or something else sounds.
  const colour = isElsewhere ? "bg-ink text-bg" : "bg-amber text-amber-ink";
  return (
    <FloatingRow>
      <button
        type="button"
        onClick={play}
        className={`inline-flex min-h-11 items-center gap-2 rounded-full px-5 text-sm font-bold ${colour}`}
      >
        <Play aria-hidden size={16} fill="currentColor" />
        <span>{nameMoment(messages, moment)}</span>
      </button>
    </FloatingRow>
  );
}

/** A clip says how long it is; what is rounded to nothing takes a second. */
function nameMoment(messages: EpisodeMessages, { startSeconds, endSeconds }: MomentTime): string {
  if (endSeconds === undefined) return messages.playFrom(formatTimecode(startSeconds));
  return messages.playClip(Math.max(1, Math.round(endSeconds - startSeconds)));
}

/** Toasts stand above this row; by a property, for a selector with `:has` is looked at with every change. */
function raiseToasts(): () => void {
  const { style } = document.documentElement;
  style.setProperty("--toast-floor", "3.5rem");
  return () => style.removeProperty("--toast-floor");
}

/** Above the player, because the page stands at the quoted words and not at its top. */
function FloatingRow({ children }: { readonly children: ReactNode }) {
  // What another episode loops is said here too.
  const isLooping = usePlayerState(({ clip }) => clip?.isLooped === true);
  useEffect(raiseToasts, []);
  return (
    <div
      className={`pointer-events-none fixed inset-x-0 bottom-[calc(var(--player-height)+14px)] z-10 flex px-5 md:left-(--rail-width) md:justify-center lg:right-(--beside-width) print:hidden ${isLooping ? "mb-14" : ""}`}
    >
      <div className="pointer-events-auto flex flex-wrap gap-2">{children}</div>
    </div>
  );
}
