import { X } from "lucide-react";
import type { SharedMoment } from "#actions/share-context.ts";
import { useEpisode } from "#catalog/use-episode.ts";
import { useStation } from "#catalog/use-station.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { useModalDialog } from "#ui/overlays/use-modal-dialog.ts";
import { ShareForm } from "./share-form.tsx";

/** The sheet in which a moment is cut to what is meant, and taken away as whatever is wanted. */
export interface ShareSheetProps {
  readonly shared: SharedMoment;
  /** The colours of the page, in which the card is offered first. */
  readonly theme: "night" | "day";
  readonly onClose: () => void;
}

const dialogClass =
  "mt-auto mb-0 w-full border border-line bg-bg-1 p-0 text-ink max-h-[calc(100dvh-36px)] max-w-none overflow-hidden rounded-t-2xl backdrop:bg-scrim lg:m-auto lg:max-w-[1034px] lg:rounded-[18px]";

export function ShareSheet({ shared, theme, onClose }: ShareSheetProps) {
  const messages = useMessages(shareSheetMessages);
  const dialogProps = useModalDialog(onClose);
  const controls = useMessages(controlMessages);
  const {
    data: episode,
    error,
    refetch,
    wordsError,
  } = useEpisode(shared.episodeId, {
    needsWords: true,
  });
  const { data: station } = useStation();
  // Words come behind the text: a quote that is snapped to sentences first would jump.
  const hasWords = (episode?.transcript.wordStarts.length ?? 0) > 0;
  const isReady = hasWords || wordsError !== null || episode?.transcript.cues.at(-1)?.endWord === 0;
  return (
    <dialog {...dialogProps} aria-label={messages.title} className={dialogClass}>
      <div className="relative max-h-[calc(100dvh-38px)] overflow-y-auto overscroll-contain">
        <div className="sticky top-0 z-10 flex h-14 items-center justify-between bg-bg-1 pr-2 pl-5 lg:absolute lg:inset-x-0 lg:top-4 lg:h-auto lg:bg-transparent lg:pr-4 lg:pl-8 pointer-events-none">
          <h2 className="text-lg leading-11 font-bold lg:text-[21px]">{messages.title}</h2>
          <IconButton label={controls.close} onClick={onClose} className="pointer-events-auto">
            <X aria-hidden size={20} />
          </IconButton>
        </div>
        {error && (
          <ErrorNote
            sentence={messages.failed}
            onRetry={() => void refetch()}
            className="px-5 lg:px-8 lg:pt-16"
          />
        )}
        {!error && !(episode && isReady) && (
          <p role="status" className="min-h-[420px] px-5 text-ink-3 lg:px-8 lg:pt-18">
            {messages.loading}
          </p>
        )}
        {episode && isReady && (
          <ShareForm episode={episode} station={station} shared={shared} theme={theme} />
        )}
      </div>
    </dialog>
  );
}
