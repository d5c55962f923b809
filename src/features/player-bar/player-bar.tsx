import { Share2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Episode } from "#core/episode/episode.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import { ElapsedTime, NowPlaying, NowPlayingLink, RemainingTime } from "./now-playing.tsx";
import { PlayerError } from "./player-error.tsx";
import { ProgressSlider } from "./progress-slider.tsx";
import { RateButton, VolumeControl } from "./sound-controls.tsx";
import { BackButton, ForwardButton, PlayButton, TransportButtons } from "./transport-buttons.tsx";
import { useShareMoment } from "#actions/use-share-moment.ts";
import { useStorySteps } from "#actions/use-story-steps.ts";

const PlayerSheet = lazyPart(async () => (await import("./player-sheet.tsx")).PlayerSheet, {
  waiting: ({ bar }) => bar,
  leave: ({ onClose }) => onClose(),
});

/** The player at the bottom of every page. */
export interface PlayerBarProps {
  /** The episode in the player, once its file is here. */
  readonly episode: Episode | undefined;
  /** Where hits are spoken. */
  readonly markersSeconds: readonly number[];
  /** What has to be said above the controls. */
  readonly prompt?: ReactNode;
  /** Further options, e.g. the theme. */
  readonly options: ReactNode;
}

export function PlayerBar(props: PlayerBarProps) {
  const messages = useMessages(playerMessages);
  const isWide = useMediaQuery("(min-width: 760px) and (min-height: 500px)");
  return (
    <section
      aria-label={messages.player}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-bg-1 pb-[env(safe-area-inset-bottom)] print:hidden"
    >
      <PlayerError />
      {props.prompt}
      {isWide ? <WidePlayer {...props} /> : <CompactPlayer {...props} />}
    </section>
  );
}

function WidePlayer(props: PlayerBarProps) {
  const { episode, options } = props;
  const messages = useMessages(playerMessages);
  const share = useShareMoment(episode);
  const isRoomy = useMediaQuery("(min-width: 1100px)");
  return (
    <div className="grid h-[108px] grid-cols-[minmax(0,1fr)_minmax(316px,3fr)_auto] items-center gap-3 px-4 lg:grid-cols-[268px_minmax(0,1fr)_auto] lg:gap-5 lg:px-5">
      {episode ? <NowPlayingLink episode={episode} /> : <span />}
      <Controls {...props} />
      <div className="flex items-center justify-end gap-1">
        <RateButton />
        <VolumeControl />
        {options}
        {isRoomy ? (
          <TextButton onClick={share} className="ml-1 whitespace-nowrap">
            {messages.share}
          </TextButton>
        ) : (
          <ShareButton onShare={share} />
        )}
      </div>
    </div>
  );
}

function Controls({ episode, markersSeconds }: PlayerBarProps) {
  const { goToNextStory, goToPreviousStory } = useStorySteps(episode?.stories ?? []);
  const durationSeconds = episode?.audio.durationSeconds ?? 0;
  return (
    <div className="mx-auto grid w-full max-w-[820px] gap-1">
      <TransportButtons onPreviousStory={goToPreviousStory} onNextStory={goToNextStory} />
      <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-3">
        <ElapsedTime />
        <ProgressSlider
          durationSeconds={durationSeconds}
          peaks={episode?.peaks ?? []}
          markersSeconds={markersSeconds}
        />
        <RemainingTime durationSeconds={durationSeconds} />
      </div>
    </div>
  );
}

function CompactPlayer(props: PlayerBarProps) {
  const { episode, options } = props;
  const messages = useMessages(playerMessages);
  const share = useShareMoment(episode);
  const [isOpen, setIsOpen] = useState(false);
  const bar = <CompactBar {...props} onOpen={() => setIsOpen(true)} />;
  if (!isOpen) return bar;
  return (
    <PlayerSheet bar={bar} onClose={() => setIsOpen(false)}>
      {episode && <NowPlayingLink episode={episode} />}
      <Controls {...props} />
      <div className="flex flex-wrap items-center justify-between gap-1">
        <RateButton />
        <VolumeControl />
        {options}
        <TextButton onClick={share}>{messages.share}</TextButton>
      </div>
    </PlayerSheet>
  );
}

interface CompactBarProps extends PlayerBarProps {
  readonly onOpen: () => void;
}

function CompactBar({ episode, markersSeconds, onOpen }: CompactBarProps) {
  const messages = useMessages(playerMessages);
  const share = useShareMoment(episode);
  return (
    <>
      <div className="absolute inset-x-0 -top-3">
        <ProgressSlider
          durationSeconds={episode?.audio.durationSeconds ?? 0}
          markersSeconds={markersSeconds}
        />
      </div>
      <div className="flex h-[68px] items-center gap-0.5 pr-2 pl-4">
        <button
          type="button"
          onClick={onOpen}
          onPointerEnter={PlayerSheet.preload}
          onFocus={PlayerSheet.preload}
          className="mr-auto h-full min-w-0 text-left"
        >
          {episode && <NowPlaying episode={episode} />}
          <span className="sr-only">{messages.openPlayer}</span>
        </button>
        <BackButton />
        <PlayButton />
        <ForwardButton />
        <ShareButton onShare={share} />
      </div>
    </>
  );
}

/** Sharing, where there is no room for words. */
function ShareButton({ onShare }: { readonly onShare: () => void }) {
  const messages = useMessages(playerMessages);
  return (
    <IconButton label={messages.share} onClick={onShare}>
      <Share2 aria-hidden size={18} />
    </IconButton>
  );
}
