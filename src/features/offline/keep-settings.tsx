import { useOffline, useOfflineShelf } from "#actions/offline-context.ts";
import type { KeepSettings as Settings } from "#core/listener/kept-episodes-file.ts";
import { offlineMessages } from "#messages/zh/offline.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SwitchRow } from "#ui/switch-row.tsx";

/** So many can be chosen. */
const counts = [1, 3, 5, 10];
const usualCount = 3;

/** Whether the next unheard episodes are kept by themselves, how many, and over which network. */
export function KeepSettings() {
  const messages = useMessages(offlineMessages);
  const shelf = useOfflineShelf();
  const settings = useOffline(({ kept }) => kept.settings);
  const knowsWifi = useOffline((state) => state.knowsWifi);
  if (!shelf || !settings) return null;
  const { count, isWifiOnly } = settings;
  const choose = (change: Partial<Settings>): void => shelf.choose({ ...settings, ...change });
  const offered = count > 0 && !counts.includes(count) ? [...counts, count] : counts;
  return (
    <div>
      <SwitchRow
        label={messages.automatic(count === 0 ? usualCount : count)}
        note={messages.automaticNote}
        isOn={count > 0}
        onChange={(isOn) => choose({ count: isOn ? usualCount : 0 })}
      />
      {count > 0 && (
        <label className="flex min-h-11 items-center justify-between gap-4 text-sm">
          <span>{messages.automaticChoice}</span>
          <select
            value={count}
            onChange={(event) => choose({ count: Number(event.target.value) })}
            className="h-11 rounded-lg border border-line bg-bg px-3 text-base text-ink"
          >
            {offered.map((number) => (
              <option key={number} value={number}>
                {messages.count(number)}
              </option>
            ))}
          </select>
        </label>
      )}
      {count > 0 && knowsWifi && (
        <SwitchRow
          label={messages.wifiOnly}
          note={messages.wifiOnlyNote}
          isOn={isWifiOnly}
          onChange={(isOn) => choose({ isWifiOnly: isOn })}
        />
      )}
    </div>
  );
}
