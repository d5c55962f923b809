import { ChevronDown, ScrollText, Share2 } from "lucide-react";
import type { ReactNode } from "react";
import type { Episode } from "#core/episode/episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { EpisodeMenu } from "#actions/episode-menu.tsx";
import { useEpisodeBookmarks } from "#actions/use-episode-bookmarks.ts";
import { useShareMoment } from "#actions/use-share-moment.ts";
import { useStorySteps } from "#actions/use-story-steps.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { Cover } from "#ui/cover.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { useModalDialog } from "#ui/overlays/use-modal-dialog.ts";
import { TextButton } from "#ui/text-button.tsx";
import { ElapsedTime, RemainingTime, useNowPlaying } from "./now-playing.tsx";
import { NowSentence } from "./now-sentence.tsx";
import type { PlayerBarProps } from "./player-bar-props.ts";
import { ProgressSlider } from "./progress-slider.tsx";
import { RateButton } from "./rate-button.tsx";
import { TransportButtons } from "./transport-buttons.tsx";
import { useSwipe } from "./use-swipe.ts";

/** The player of a phone, opened: what is heard, in large, and everything within the thumb's reach. */
export interface PlayerSheetProps extends PlayerBarProps {
  /** Stays where it is until the sheet is there. */
  readonly bar: ReactNode;
  readonly onClose: () => void;
}

export function PlayerSheet(props: PlayerSheetProps) {
  const { episode, cover, onClose, onOpenText } = props;
  const messages = useMessages(playerMessages);
  const dialogProps = useModalDialog(onClose);
  const openText = (): void => {
    onClose();
    onOpenText();
  };
  const swipe = useSwipe({ onDown: onClose, onUp: openText });
  return (
    <dialog
      {...dialogProps}
      aria-label={messages.nowPlaying}
      className="m-0 h-dvh max-h-none w-full max-w-none overflow-hidden bg-bg p-0 text-ink"
    >
      <div
        {...swipe}
        className="flex h-full flex-col overflow-y-auto overscroll-none pb-[env(safe-area-inset-bottom)] landscape:grid landscape:grid-cols-[minmax(0,340px)_minmax(0,1fr)] landscape:grid-rows-[auto_1fr] landscape:gap-x-4 landscape:pr-[env(safe-area-inset-right)] landscape:pl-[env(safe-area-inset-left)]"
      >
        <div className="relative h-[clamp(64px,32dvh,270px)] shrink-0 border-b border-line landscape:h-14 landscape:border-0">
          <Cover
            src={cover}
            alt=""
            title={episode?.title ?? ""}
            size={390}
            className="h-full w-full rounded-none! object-top landscape:hidden"
          />
          <IconButton
            label={messages.closePlayer}
            onClick={onClose}
            className="absolute top-3 left-3 bg-bg text-ink landscape:top-2"
          >
            <ChevronDown aria-hidden size={20} />
          </IconButton>
          {episode && (
            <EpisodeMenu
              episode={{ id: episode.id, title: episode.title }}
              className="absolute! top-3 right-3 bg-bg text-ink! landscape:top-2"
            />
          )}
        </div>
        {episode && <SheetText episode={episode} onOpenText={openText} />}
        <div className="mt-auto shrink-0 px-5 landscape:col-start-1 landscape:row-start-2 landscape:pb-2">
          {episode && <Timeline {...props} episode={episode} />}
          <SheetTransport episode={episode} />
          <Tools {...props} />
        </div>
      </div>
    </dialog>
  );
}

interface SheetTextProps {
  readonly episode: Episode;
  readonly onOpenText: () => void;
}

/** Story and sentence; in landscape they have the width beside the controls. */
function SheetText({ episode, onOpenText }: SheetTextProps) {
  const messages = useMessages(playerMessages);
  const { title, facts } = useNowPlaying(episode);
  const others = facts.filter((fact) => fact !== title);
  return (
    <div className="flex min-h-24 flex-1 flex-col landscape:col-start-2 landscape:row-span-2 landscape:row-start-1 landscape:min-h-0">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3 px-5 pt-3.5 landscape:pt-2">
        <div className="min-w-0">
          <p className="truncate text-[17px] leading-[1.4] font-bold">{title}</p>
          <p className="figure truncate">{others.join(" · ")}</p>
        </div>
        <TextButton onClick={onOpenText} className="bg-bg-1 text-ink">
          <ScrollText aria-hidden size={16} />
          <span>{messages.fullText}</span>
        </TextButton>
      </div>
      <NowSentence episodeId={episode.id} />
    </div>
  );
}

interface TimelineProps extends PlayerBarProps {
  readonly episode: Episode;
}

function Timeline({ episode, markersSeconds }: TimelineProps) {
  const messages = useMessages(playerMessages);
  const bookmarks = useEpisodeBookmarks(episode.id);
  const { next } = useNowPlaying(episode);
  const { durationSeconds } = episode.audio;
  return (
    <>
      <ProgressSlider
        durationSeconds={durationSeconds}
        peaks={episode.peaks}
        markersSeconds={markersSeconds}
        stories={episode.stories}
        bookmarks={bookmarks}
        isLarge
      />
      <div className="mt-1 flex justify-between gap-3">
        <ElapsedTime />
        <span className="figure min-w-0 truncate">
          {next && messages.nextAt(formatTimecode(next.startSeconds), next.title)}
        </span>
        <RemainingTime durationSeconds={durationSeconds} />
      </div>
    </>
  );
}

function SheetTransport({ episode }: Pick<PlayerBarProps, "episode">) {
  const { goToNextStory, goToPreviousStory } = useStorySteps(episode?.stories ?? []);
  return (
    <div className="py-1.5">
      <TransportButtons isLarge onPreviousStory={goToPreviousStory} onNextStory={goToNextStory} />
    </div>
  );
}

function Tools({ episode, options }: PlayerBarProps) {
  const messages = useMessages(playerMessages);
  const share = useShareMoment(episode);
  const usable = options.filter(({ button }) => button !== undefined);
  const tools = [
    { id: "rate", caption: messages.rate, button: <RateButton /> },
    ...usable.slice(0, -1),
    {
      id: "share",
      caption: messages.shareShort,
      button: (
        <IconButton label={messages.share} onClick={share}>
          <Share2 aria-hidden size={20} />
        </IconButton>
      ),
    },
    ...usable.slice(-1),
  ];
  return (
    <div className="-mx-3 flex pb-2 landscape:pb-0">
      {tools.map(({ id, caption, button }) => (
        <div
          key={id}
          className="relative min-w-0 flex-1 [&>div>button,&>div>div>button]:h-14 [&>div>button,&>div>div>button]:w-full [&>div>button,&>div>div>button]:rounded-xl [&>div>button,&>div>div>button]:pb-4.5 [&>div>button,&>div>div>button]:text-[14px] [&>div>button,&>div>div>button]:text-ink-2"
        >
          <div className="contents">{button}</div>
          <span
            aria-hidden
            className="pointer-events-none absolute inset-x-0 bottom-1 truncate text-center text-xs text-ink-2"
          >
            {caption}
          </span>
        </div>
      ))}
    </div>
  );
}
