import { Share2 } from "lucide-react";
import { useState } from "react";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { Cover } from "#ui/cover.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useShareMoment } from "#actions/use-share-moment.ts";
import { NowPlaying } from "./now-playing.tsx";
import type { PlayerBarProps } from "./player-bar-props.ts";
import { ProgressSlider } from "./progress-slider.tsx";
import { BackButton, ForwardButton, PlayButton } from "./transport-buttons.tsx";

const PlayerSheet = lazyPart(async () => (await import("./player-sheet.tsx")).PlayerSheet, {
  waiting: ({ bar }) => bar,
  leave: ({ onClose }) => onClose(),
});

/** The player of a phone: a bar that opens. */
export function CompactPlayer(props: PlayerBarProps) {
  const [isOpen, setIsOpen] = useState(false);
  const bar = <CompactBar {...props} onOpen={() => setIsOpen(true)} />;
  if (!isOpen) return bar;
  return <PlayerSheet {...props} bar={bar} onClose={() => setIsOpen(false)} />;
}

interface CompactBarProps extends PlayerBarProps {
  readonly onOpen: () => void;
}

function CompactBar({ episode, cover, markersSeconds, onOpen }: CompactBarProps) {
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
      <div className="flex h-[68px] items-center pr-1.5 pl-3">
        <button
          type="button"
          onClick={onOpen}
          onPointerEnter={PlayerSheet.preload}
          onFocus={PlayerSheet.preload}
          className="mr-auto flex h-full min-w-0 items-center gap-2.5 text-left"
        >
          <Cover
            src={cover}
            alt=""
            title={episode?.title ?? ""}
            size={44}
            className="max-[359px]:hidden"
          />
          {episode && <NowPlaying episode={episode} />}
          <span className="sr-only">{messages.openPlayer}</span>
        </button>
        <BackButton />
        <PlayButton />
        <ForwardButton />
        <IconButton label={messages.share} onClick={share}>
          <Share2 aria-hidden size={18} />
        </IconButton>
      </div>
    </>
  );
}
