import { Play, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import type { MomentTime } from "#core/episode/moment-time.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import type { Track } from "#player/state/track.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
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
      <div className="flex items-center rounded-full border border-line bg-bg-2">
        <button
          type="button"
          onClick={play}
          className={`inline-flex min-h-11 items-center gap-2 rounded-full px-5 text-sm font-bold ${colour}`}
        >
          <Play aria-hidden size={16} fill="currentColor" />
          <span>{messages.playFrom(formatTimecode(moment.startSeconds))}</span>
        </button>
        <ClipLength moment={moment} />
      </div>
    </FloatingRow>
  );
}

/** How long a clip is: a tenth of a second counts in a short one. */
function ClipLength({ moment }: { readonly moment: MomentTime }) {
  const messages = useMessages(episodeMessages);
  const { startSeconds, endSeconds } = moment;
  if (endSeconds === undefined) return null;
  const seconds = endSeconds - startSeconds;
  const isShort = seconds < 60;
  return (
    <span className="figure px-3.5 text-ink-2">
      {isShort
        ? messages.clipLength(String(Math.round(seconds * 10) / 10))
        : messages.clipLengthClock(formatTimecode(seconds))}
    </span>
  );
}

/** Above the player, because the page stands at the quoted words and not at its top. */
function FloatingRow({ children }: { readonly children: ReactNode }) {
  // What another episode loops is said here too.
  const isLooping = usePlayerState(({ clip }) => clip?.isLooped === true);
  return (
    <div
      className={`pointer-events-none fixed inset-x-0 bottom-[calc(var(--player-height)+14px)] z-10 flex px-5 md:left-(--rail-width) md:justify-center lg:right-(--beside-width) print:hidden ${isLooping ? "mb-14" : ""}`}
    >
      <div className="pointer-events-auto flex flex-wrap gap-2">{children}</div>
    </div>
  );
}
