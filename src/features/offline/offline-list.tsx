import { WifiOff } from "lucide-react";
import { useHasNoShelf, useOffline, useOfflineShelf } from "#actions/offline-context.ts";
import { formatBytes } from "#core/formats/format-bytes.ts";
import type { KeptEntry, KeptEpisodes } from "#core/listener/kept-episodes-file.ts";
import { offlineMessages } from "#messages/zh/offline.ts";
import { useMessages } from "#ui/messages-context.ts";
import { KeepSettings } from "./keep-settings.tsx";
import { KeptList } from "./kept-list.tsx";

/** What is kept in this browser, what it takes, and what is kept by itself. */
export function OfflineList() {
  const messages = useMessages(offlineMessages);
  const shelf = useOfflineShelf();
  const kept = useOffline((state) => state.kept);
  const isMissing = useHasNoShelf();
  if (!shelf || !kept) {
    return isMissing ? <p className="py-6 text-ink-2">{messages.unavailable}</p> : null;
  }
  const rows = listRows(kept);
  return (
    <>
      <NetworkNote />
      <RoomUsed entries={rows.map(([, entry]) => entry)} />
      <KeepSettings />
      {rows.length === 0 ? (
        <p className="py-6 text-ink-2">{messages.empty}</p>
      ) : (
        <KeptList rows={rows} />
      )}
    </>
  );
}

/** Newest first; what waits stands where it will stand. */
function listRows({ episodes }: KeptEpisodes): [id: string, entry: KeptEntry][] {
  return Object.entries(episodes)
    .filter(([, { state }]) => state !== "removed")
    .toSorted(([, a], [, b]) => (a.date < b.date ? 1 : -1));
}

function NetworkNote() {
  const messages = useMessages(offlineMessages);
  const isReachable = useOffline((state) => state.isReachable);
  return (
    <div role="status">
      {isReachable === false && (
        <p className="-mx-5 mt-3 flex min-h-11 items-center gap-2.5 bg-bg-2 px-5 py-2 text-sm md:mx-0 md:rounded-[10px]">
          <WifiOff aria-hidden size={18} className="shrink-0 text-ink-2" />
          <span>{messages.noNetwork}</span>
        </p>
      )}
    </div>
  );
}

function RoomUsed({ entries }: { readonly entries: readonly KeptEntry[] }) {
  const messages = useMessages(offlineMessages);
  const room = useOffline((state) => state.room);
  const whole = entries.filter(({ state }) => state === "kept");
  const keptBytes = whole.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return (
    <div className="pt-4 pb-1">
      <div className="mb-2.5 flex flex-wrap items-baseline gap-x-2">
        <p className="text-[22px] leading-tight font-semibold">
          {`${messages.count(whole.length)} · ${formatBytes(keptBytes)}`}
        </p>
        <p className="text-[13.5px] text-ink-3">{messages.onDevice}</p>
        {room && <p className="figure ml-auto">{messages.most(formatBytes(room.mostBytes))}</p>}
      </div>
      {room && (
        <div
          role="meter"
          aria-label={messages.roomUsed}
          aria-valuemin={0}
          aria-valuemax={room.mostBytes}
          aria-valuenow={room.usedBytes}
          aria-valuetext={`${formatBytes(room.usedBytes)} / ${formatBytes(room.mostBytes)}`}
          className="h-1.5 overflow-hidden rounded-full bg-line"
        >
          <div
            className="h-full min-w-1 rounded-full bg-ink-2"
            style={{ width: `${(100 * room.usedBytes) / room.mostBytes}%` }}
          />
        </div>
      )}
    </div>
  );
}
