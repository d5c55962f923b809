import { ArrowDownToLine, CircleCheck, X } from "lucide-react";
import { useOffline, useOfflineShelf } from "#actions/offline-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import { offlineMessages } from "#messages/zh/offline.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** The episode that can be kept. */
export interface KeepButtonProps {
  readonly episode: Pick<Episode, "id" | "audio">;
}

/** Keeps an episode to be heard without a network; says how far it is, and takes it away again. */
export function KeepButton({ episode }: KeepButtonProps) {
  const { id, audio } = episode;
  const messages = useMessages(offlineMessages);
  const shelf = useOfflineShelf();
  const state = useOffline(({ kept }) => kept.episodes[id]?.state);
  const progress = useOffline((all) => all.progress[id]);
  if (!shelf) return null;
  const remove = (): void => shelf.remove(id);
  if (audio.isSealed || progress?.fault === "refused") {
    return (
      <IconButton
        isDisabled
        label={`${messages.keep}：${messages.faults.refused}`}
        onClick={remove}
      >
        <ArrowDownToLine aria-hidden size={20} strokeWidth={1.8} />
      </IconButton>
    );
  }
  if (state === "wanted") {
    return (
      <IconButton label={messages.stop} onClick={remove} className="relative">
        <ProgressRing part={(progress?.receivedBytes ?? 0) / Math.max(1, audio.sizeBytes)} />
        <X aria-hidden size={14} />
      </IconButton>
    );
  }
  const isKept = state === "kept";
  const Icon = isKept ? CircleCheck : ArrowDownToLine;
  return (
    <IconButton
      label={isKept ? messages.removeKept : messages.keep}
      onClick={isKept ? remove : () => shelf.keep(id)}
    >
      <Icon aria-hidden size={20} strokeWidth={1.8} />
    </IconButton>
  );
}

/** A ring that fills; what is on its way is never amber. */
function ProgressRing({ part }: { readonly part: number }) {
  const length = 2 * Math.PI * 12;
  return (
    <svg aria-hidden viewBox="0 0 28 28" className="absolute inset-2 -rotate-90">
      <circle cx="14" cy="14" r="12" fill="none" strokeWidth="2" className="stroke-line" />
      <circle
        cx="14"
        cy="14"
        r="12"
        fill="none"
        strokeWidth="2"
        strokeDasharray={`${Math.min(1, part) * length} ${length}`}
        className="stroke-ink-2"
      />
    </svg>
  );
}
