import type { LucideIcon } from "lucide-react";
import { useEffect, useRef } from "react";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import { RowButton, rowButtonClass } from "./row-button.tsx";
import type { VideoState } from "./video/use-video-clip.ts";
import { videoSizes, type VideoShape } from "./video/video-request.ts";

/** A video that is asked for, made, and there. */
export interface VideoRowProps {
  readonly Icon: LucideIcon;
  readonly state: VideoState;
  readonly shape: VideoShape;
  readonly onShapeChange: (shape: VideoShape) => void;
  readonly fault: string | undefined;
  readonly isDisabled: boolean;
  readonly fileName: string;
  readonly onMake: () => void;
  readonly onCancel: () => void;
}

const shapes: readonly VideoShape[] = ["portrait", "story", "landscape"];
export function VideoRow(props: VideoRowProps) {
  const { Icon, state, shape, onShapeChange, fault } = props;
  const messages = useMessages(shareSheetMessages);
  const isMaking = state.step === "making";
  return (
    <div className="relative grid min-h-[54px] grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-3 border-line text-[14.5px] max-lg:order-2 max-lg:col-span-3 max-lg:rounded-[10px] max-lg:border max-lg:px-3 lg:border-t">
      <Icon aria-hidden size={20} className="text-ink-2" />
      <span className="min-w-0 leading-[1.3]">
        <span>{messages.video}</span>
        {fault === undefined ? (
          <VideoFacts state={state} shape={shape} onShapeChange={onShapeChange} />
        ) : (
          <span role="alert" className="block text-[12px] leading-snug text-ink-2">
            {fault}
          </span>
        )}
      </span>
      <VideoButton {...props} />
      {isMaking && (
        <span
          role="progressbar"
          aria-label={messages.video}
          aria-valuenow={state.percent}
          className="absolute right-14 bottom-1 left-9 h-[3px] rounded-sm bg-line max-lg:right-16 max-lg:left-12"
        >
          <span
            className="block h-full w-(--done) rounded-sm bg-ink-2"
            ref={(bar) => bar?.style.setProperty("--done", `${state.percent}%`)}
          />
        </span>
      )}
    </div>
  );
}

function VideoFacts({
  state,
  shape,
  onShapeChange,
}: Pick<VideoRowProps, "state" | "shape" | "onShapeChange">) {
  const messages = useMessages(shareSheetMessages);
  const { width, height } = videoSizes[shape];
  if (state.step === "making") {
    return (
      <span className="block pb-1.5 font-mono text-xs leading-[1.4] text-ink-3">
        {messages.making(state.percent)}
      </span>
    );
  }
  if (state.step === "done") {
    return (
      <span className="block font-mono text-xs leading-[1.4] text-ink-3">
        {`${state.kind.toUpperCase()} · ${width} × ${height}`}
      </span>
    );
  }
  return (
    <select
      aria-label={messages.videoFormat}
      value={shape}
      onChange={(event) => {
        const chosen = shapes.find((value) => value === event.currentTarget.value);
        if (chosen) onShapeChange(chosen);
      }}
      className="block h-6 max-w-full bg-transparent font-mono text-xs text-ink-3 max-lg:h-8 pointer-coarse:h-11"
    >
      {shapes.map((value) => (
        <option key={value} value={value}>
          {`${messages[value]} · ${videoSizes[value].width} × ${videoSizes[value].height}`}
        </option>
      ))}
    </select>
  );
}

function VideoButton(props: VideoRowProps) {
  const { state, isDisabled, fileName, onMake, onCancel } = props;
  const messages = useMessages(shareSheetMessages);
  if (state.step === "making") {
    return <RowButton label={messages.cancel} name={messages.cancelVideo} onPress={onCancel} />;
  }
  if (state.step === "done") {
    return <SaveLink url={state.url} fileName={fileName} />;
  }
  return (
    <RowButton
      label={messages.makeVideo}
      name={messages.makeVideoName}
      isDisabled={isDisabled}
      onPress={onMake}
    />
  );
}

/** Saves the video. The focus goes on to it from the button that it took the place of. */
function SaveLink({ url, fileName }: { readonly url: string; readonly fileName: string }) {
  const messages = useMessages(shareSheetMessages);
  const linkRef = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) linkRef.current?.focus();
  }, []);
  return (
    <a
      ref={linkRef}
      href={url}
      download={fileName}
      aria-label={messages.saveVideo}
      className={rowButtonClass}
    >
      {messages.save}
    </a>
  );
}
