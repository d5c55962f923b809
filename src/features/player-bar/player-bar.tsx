import { Share2 } from "lucide-react";
import { IconButton } from "#ui/icon-button.tsx";
import { playerMessages } from "#messages/zh/player.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { MediaPart, notKnown } from "#ui/media-part.tsx";
import { useKnownMedia } from "#ui/hooks/use-media-query.ts";
import { useEpisodeBookmarks } from "#actions/use-episode-bookmarks.ts";
import { useShareMoment } from "#actions/use-share-moment.ts";
import { useStorySteps } from "#actions/use-story-steps.ts";
import { CompactPlayer } from "./compact-player.tsx";
import { ElapsedTime, NowPlayingLink, RemainingTime } from "./now-playing.tsx";
import type { PlayerBarProps } from "./player-bar-props.ts";
import { ProgressSlider } from "./progress-slider.tsx";
import { TransportButtons } from "./transport-buttons.tsx";

// Nothing has been asked to sound yet.
const PlayerError = lazyPart(async () => (await import("./player-error.tsx")).PlayerError, {
  isSilent: true,
  comesSoon: "standing",
});

const RateButton = lazyPart(async () => (await import("./rate-button.tsx")).RateButton, {
  comesSoon: "standing",
});

const VolumeControl = lazyPart(async () => (await import("./volume-control.tsx")).VolumeControl, {
  comesSoon: "standing",
});

export function PlayerBar(props: PlayerBarProps) {
  const messages = useMessages(playerMessages);
  const isWide = useKnownMedia("(min-width: 760px) and (min-height: 500px)");
  return (
    <section
      id="player"
      tabIndex={-1}
      aria-label={messages.player}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-bg-1 pb-[env(safe-area-inset-bottom)] outline-none min-h-(--player-height) print:hidden"
    >
      <PlayerError />
      {props.prompt}
      <MediaPart isShown={isWide} unknownClass="hidden roomy:contents">
        <WidePlayer {...props} />
      </MediaPart>
      <MediaPart isShown={notKnown(isWide)} unknownClass="contents roomy:hidden">
        <CompactPlayer {...props} />
      </MediaPart>
    </section>
  );
}

/** The sides are equal, so that play stands in the window's middle whatever they hold. */
function WidePlayer(props: PlayerBarProps) {
  const { episode, cover, options } = props;
  const messages = useMessages(playerMessages);
  const share = useShareMoment(episode);
  const isRoomy = useKnownMedia("(min-width: 1400px)");
  return (
    <div className="grid h-[103px] grid-cols-[minmax(0,1fr)_clamp(272px,100vw-560px,680px)_minmax(0,1fr)] items-center gap-2 px-3 lg:gap-5 lg:px-5">
      {episode ? <NowPlayingLink episode={episode} cover={cover} /> : <span />}
      <Controls {...props} />
      <div className="flex min-w-57 items-center justify-self-end min-[1400px]:min-w-80.5">
        <RateButton />
        <MediaPart isShown={isRoomy} unknownClass="hidden min-[1400px]:contents">
          <VolumeControl />
        </MediaPart>
        {options.map(({ id, button }) => (
          <span key={id} className="contents">
            {button ?? <span className="size-11" />}
          </span>
        ))}
        <MediaPart isShown={isRoomy} unknownClass="hidden min-[1400px]:contents">
          <TextButton
            label={messages.share}
            onClick={share}
            className="ml-1.5 min-w-22 whitespace-nowrap"
          >
            <Share2 aria-hidden size={16} />
            <span>{messages.shareShort}</span>
          </TextButton>
        </MediaPart>
        <MediaPart isShown={notKnown(isRoomy)} unknownClass="contents min-[1400px]:hidden">
          <IconButton label={messages.share} onClick={share}>
            <Share2 aria-hidden size={18} />
          </IconButton>
        </MediaPart>
      </div>
    </div>
  );
}

function Controls({ episode, markersSeconds }: PlayerBarProps) {
  const { goToNextStory, goToPreviousStory } = useStorySteps(episode?.stories ?? []);
  const bookmarks = useEpisodeBookmarks(episode?.id);
  const durationSeconds = episode?.audio.durationSeconds ?? 0;
  return (
    <div className="grid w-full grid-rows-[44px_44px]">
      <TransportButtons onPreviousStory={goToPreviousStory} onNextStory={goToNextStory} />
      <div className="grid grid-cols-[52px_minmax(0,1fr)_52px] gap-2.5 leading-[38px] *:first:text-right *:[.figure]:leading-[38px]">
        <ElapsedTime />
        <ProgressSlider
          durationSeconds={durationSeconds}
          peaks={episode?.peaks ?? []}
          markersSeconds={markersSeconds}
          stories={episode?.stories ?? []}
          bookmarks={bookmarks}
        />
        <RemainingTime durationSeconds={durationSeconds} />
      </div>
    </div>
  );
}
