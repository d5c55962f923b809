import { defaultReadingSettings } from "#core/listener/reading-settings.ts";
import { ReadingPanel } from "#features/reading-settings/reading-panel.tsx";
import { ShortcutSheet } from "#features/shortcuts/shortcut-sheet.tsx";
import { SearchHelp } from "#features/site-search/search-help.tsx";
import { SearchMemorySwitch } from "#features/site-search/search-memory-switch.tsx";
import { SleepPanel } from "#features/sleep-timer/sleep-panel.tsx";
import { ExportList } from "#features/transcript-export/export-list.tsx";
import { QueuePanel } from "#features/queue/queue-panel.tsx";
import { PlayerSettingsPanel } from "#features/player-bar/player-settings-panel.tsx";
import { findSleepTimer } from "#player/features/sleep-timer.ts";
import type { ComponentStates } from "./component-states.ts";

const ignore = (): void => undefined;

/** What opens over the page. */
export const panelStates: readonly ComponentStates[] = [
  {
    name: "ReadingPanel",
    states: {
      "at first": () => <ReadingPanel reading={defaultReadingSettings} onChange={ignore} />,
    },
  },
  {
    name: "ExportList",
    states: { "at first": ({ episode }) => <ExportList episode={episode} /> },
  },
  { name: "SearchMemorySwitch", states: { on: () => <SearchMemorySwitch /> } },
  { name: "SearchHelp", isOverlay: true, states: { open: () => <SearchHelp onClose={ignore} /> } },
  {
    name: "ShortcutSheet",
    isOverlay: true,
    states: { open: () => <ShortcutSheet onClose={ignore} /> },
  },
  {
    name: "SleepPanel",
    isOverlay: true,
    states: {
      "at first": () => <SleepPanel onStart={ignore} onClose={ignore} />,
      running: ({ player }) => {
        findSleepTimer(player.deps).sleepAfter(30);
        return <SleepPanel onStart={ignore} onClose={ignore} />;
      },
    },
  },
  {
    name: "QueuePanel",
    isOverlay: true,
    states: {
      empty: () => <QueuePanel onClose={ignore} />,
      filled: ({ player }) => {
        player.actions.enqueue({ id: "2025-06-07", title: "Cursor 1.0 正式发布" });
        player.actions.enqueue({ id: "2025-06-06", title: "谷歌又更新了自家的视频模型" });
        return <QueuePanel onClose={ignore} />;
      },
    },
  },
  {
    name: "PlayerSettingsPanel",
    isOverlay: true,
    states: { "at first": () => <PlayerSettingsPanel onClose={ignore} /> },
  },
];
