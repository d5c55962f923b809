import { Link2, Play, SkipForward, Square } from "lucide-react";
import { useMemo, useState } from "react";
import { copyText } from "#actions/copy-text.ts";
import { useClipRun, type ClipRun } from "#actions/use-clip-run.ts";
import type { MomentGroup } from "#core/episode/moment-groups.ts";
import type { Mix, MixClip, ReadMix } from "#core/links/mix-link.ts";
import { mixMessages } from "#messages/zh/mix.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { MixRow } from "./mix-row.tsx";

/** Clips that play in turn, to be put in another order and sent on. */
export interface MixViewProps {
  readonly mix: ReadMix;
  /** Absolute address of what is seen. */
  readonly url: string;
  readonly onChange: (mix: Mix) => void;
}

export function MixView({ mix, url, onChange }: MixViewProps) {
  const messages = useMessages(mixMessages);
  const { title, clips, count, isWhole } = mix;
  // Keyed by content: another order is another list to the run.
  const groups = useMemo(() => clips.map(createGroup), [clips]);
  const run = useClipRun(groups, undefined);
  const seconds = clips.reduce((sum, clip) => sum + clip.endSeconds - clip.startSeconds, 0);
  const setClips = (next: readonly MixClip[]): void => onChange({ title, clips: next });
  return (
    <>
      <h1>
        <input
          aria-label={messages.title}
          placeholder={messages.untitled}
          value={title}
          maxLength={80}
          onChange={(event) => onChange({ title: event.currentTarget.value, clips })}
          className="w-full min-w-0 bg-transparent text-2xl leading-snug font-bold text-ink placeholder:text-ink-3 md:text-[30px]"
        />
      </h1>
      <p className="figure mt-1">{messages.count(clips.length, Math.round(seconds))}</p>
      {!isWhole && (
        <p role="alert" className="mt-3 text-ink-2">
          {messages.damaged(clips.length, count)}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <RunControls run={run} />
        <CopyButton url={url} />
      </div>
      {clips.length === 0 && <p className="mt-6 text-ink-3">{messages.empty}</p>}
      <ol className="mt-5 grid gap-1">
        {clips.map((clip, index) => (
          <MixRow
            // Two clips of a mix may be the same: their places tell them apart.
            key={`${clip.episodeId} ${clip.startSeconds} ${clip.endSeconds} ${countBefore(clips, index)}`}
            clip={clip}
            isNow={run.position === index + 1}
            isFirst={index === 0}
            isLast={index === clips.length - 1}
            onPlay={() => run.startAt(index)}
            onMove={(by) => setClips(moveClip(clips, index, by))}
            onRemove={() => setClips(clips.filter((_, other) => other !== index))}
          />
        ))}
      </ol>
    </>
  );
}

/** Plays the clips in turn, and says which is heard. */
function RunControls({ run }: { readonly run: ClipRun }) {
  const messages = useMessages(mixMessages);
  const { position, count } = run;
  if (count === 0) return null;
  if (position === undefined) {
    return (
      <TextButton
        className="bg-amber font-bold text-amber-ink hover:text-amber-ink"
        onClick={run.start}
      >
        <Play aria-hidden size={14} fill="currentColor" />
        <span>{messages.playAll}</span>
      </TextButton>
    );
  }
  return (
    <>
      <span role="status" className="figure px-2">
        {messages.position(position, count)}
      </span>
      {position < count && (
        <IconButton label={messages.next} onClick={run.next}>
          <SkipForward aria-hidden size={17} />
        </IconButton>
      )}
      <IconButton label={messages.stop} onClick={run.stop}>
        <Square aria-hidden size={15} fill="currentColor" />
      </IconButton>
    </>
  );
}

function CopyButton({ url }: { readonly url: string }) {
  const messages = useMessages(mixMessages);
  const [said, setSaid] = useState<string>();
  const copy = async (): Promise<void> => {
    setSaid((await copyText(url)) ? messages.copied : messages.copyRefused);
    setTimeout(() => setSaid(undefined), 2000);
  };
  return (
    <>
      <TextButton onClick={() => void copy()}>
        <Link2 aria-hidden size={15} />
        <span>{messages.copyLink}</span>
      </TextButton>
      <span role="status" className="text-sm text-ink-2">
        {said}
      </span>
    </>
  );
}

/** Each clip by itself: the same episode may come again later. */
function createGroup({ episodeId, startSeconds, endSeconds }: MixClip): MomentGroup {
  const moment = { startSeconds, endSeconds, text: "", story: "", ranges: [] };
  return { id: episodeId, title: "", date: "", moments: [moment] };
}

function countBefore(clips: readonly MixClip[], index: number): number {
  const { episodeId, startSeconds } = clips[index] ?? {};
  return clips
    .slice(0, index)
    .filter((clip) => clip.episodeId === episodeId && clip.startSeconds === startSeconds).length;
}

function moveClip(clips: readonly MixClip[], index: number, by: 1 | -1): MixClip[] {
  const next = clips.filter((_, other) => other !== index);
  next.splice(index + by, 0, ...clips.slice(index, index + 1));
  return next;
}
