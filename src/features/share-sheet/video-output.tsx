import { Film } from "lucide-react";
import { useState } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { listCaptions } from "#core/share/caption-pages.ts";
import { createClipBars } from "#core/share/clip-bars.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { CardContent } from "./card/card-content.ts";
import type { CardTheme } from "./card/card-palette.ts";
import { findSoundFault, type SoundFault } from "./find-sound-fault.ts";
import { nameFile } from "./name-file.ts";
import type { OutputProps } from "./output-props.ts";
import { useSoundSource } from "./use-sound-source.ts";
import { VideoRow } from "./video-row.tsx";
import { useVideoClip } from "./video/use-video-clip.ts";
import {
  longestVideoSeconds,
  videoSizes,
  type VideoFault,
  type VideoShape,
} from "./video/video-request.ts";

/** The clip as a video with its words. */
export interface VideoOutputProps extends OutputProps {
  readonly cardContent: CardContent;
  readonly theme: CardTheme;
}

/** Bars of the whole clip, which fill up while it plays. */
const barCount = 96;

export function VideoOutput(props: VideoOutputProps) {
  const { episode, selection, content, cardContent, theme } = props;
  const messages = useMessages(shareSheetMessages);
  const quote = selection.content;
  const { rootUrl } = useCatalog();
  const source = useSoundSource(episode, quote);
  const [shape, setShape] = useState<VideoShape>("portrait");
  const { state, make, reset } = useVideoClip();
  // A video of other words is not what is offered now.
  const key = `${quote.startSeconds} ${quote.endSeconds} ${theme} ${shape}`;
  const [madeKey, setMadeKey] = useState(key);
  if (madeKey !== key) {
    setMadeKey(key);
    if (state.step !== "idle") reset();
  }
  const { transcript, words } = selection;
  const { startSeconds, endSeconds } = quote;
  const isTooLong = endSeconds - startSeconds > longestVideoSeconds;
  const explain = (found: VideoFault): VideoFault | SoundFault =>
    found === "noSound" ? findSoundFault(source.url, rootUrl) : found;
  const start = (): void => {
    const { durationSeconds } = episode.audio;
    // The clip alone: a view five times as long would show little of it.
    const bars = createClipBars(episode.peaks, {
      durationSeconds,
      range: { startSeconds, endSeconds },
      count: barCount,
      isClipOnly: true,
    });
    make({
      sound: source,
      size: videoSizes[shape],
      sentences: listCaptions(transcript, words, selection.quote),
      content: { ...cardContent, bars },
      theme,
      title: quote.text,
      url: content.url,
    });
  };
  // Its host lets nobody read it: known before anything is made.
  const sealed = episode.audio.isSealed ? "noHost" : undefined;
  const fault = state.step === "failed" ? explain(state.fault) : sealed;
  return (
    <VideoRow
      Icon={Film}
      state={state}
      shape={shape}
      onShapeChange={setShape}
      fault={isTooLong ? messages.tooLong : fault && messages[fault]}
      isDisabled={isTooLong || fault === "noVideo" || fault === "noHost"}
      fileName={nameFile(episode, quote, state.step === "done" ? state.kind : "mp4")}
      onMake={start}
      onCancel={reset}
    />
  );
}
