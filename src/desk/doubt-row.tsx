import { useRef } from "react";
import { LevelPicture } from "./level-picture.tsx";
import { formatMark, MarkSlider } from "./mark-slider.tsx";
import { pressRowKey } from "./row-keys.ts";
import type { DeskTexts } from "./texts.ts";
import { useDoubtRow, type DoubtRowDeps } from "./use-doubt-row.ts";

interface DoubtRowProps extends Omit<DoubtRowDeps, "playhead"> {
  readonly texts: DeskTexts;
  readonly levels: Uint8Array | undefined;
  readonly isSaving: boolean;
  readonly go: (step: 1 | -1) => void;
}

/** A sentence with its stretch of sound, on which its start is marked and pinned. */
export function DoubtRow(props: DoubtRowProps) {
  const { doubt, texts, levels, isSaving, go } = props;
  const playhead = useRef<HTMLSpanElement>(null);
  const row = useDoubtRow({ ...props, playhead });
  const { window, startMs, nextMs, isPlaying } = row;
  const textId = `sentence-${doubt.number}`;
  const hasNext = doubt.next !== undefined && doubt.next.startMs <= window.toMs;
  const mark = { window, describedBy: textId };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the sliders in it
    <li
      className="desk-row"
      aria-label={texts.sentence(doubt.number)}
      onKeyDown={(event) => pressRowKey(event, { ...row, go })}
    >
      <p className="desk-head">
        <span className={`desk-kind desk-kind-${doubt.kind}`}>{texts.kinds[doubt.kind]}</span>
        <span className="desk-time">{formatMark(startMs)}</span>
      </p>
      <p id={textId} className="desk-text" dir="auto">
        {doubt.text}
      </p>
      <div className="desk-sound">
        {levels && <LevelPicture levels={levels} window={window} />}
        {isPlaying && <span ref={playhead} className="desk-playhead" />}
        <MarkSlider {...mark} name={texts.start} kind="start" ms={startMs} onMove={row.set.start} />
        {hasNext && (
          <MarkSlider {...mark} name={texts.next} kind="next" ms={nextMs} onMove={row.set.next} />
        )}
      </div>
      <div className="desk-tools">
        <button type="button" onClick={row.togglePlay}>
          {isPlaying ? texts.stop : texts.play}
        </button>
        <button type="button" disabled={isSaving} onClick={() => row.pin(false)}>
          {texts.pin}
        </button>
        {hasNext && (
          <button type="button" disabled={isSaving} onClick={() => row.pin(true)}>
            {texts.pinBoth}
          </button>
        )}
        {doubt.kind === "pinned" && (
          <button type="button" disabled={isSaving} onClick={row.unpin}>
            {texts.unpin}
          </button>
        )}
        <button type="button" onClick={row.widen}>
          {texts.wider}
        </button>
      </div>
    </li>
  );
}
