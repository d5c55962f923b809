import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { Popover } from "#ui/overlays/popover.tsx";
import type { ReadingPanelProps } from "./reading-panel.tsx";

// Loaded when it is about to be opened.
const ReadingPanel = lazyPart(async () => (await import("./reading-panel.tsx")).ReadingPanel, {
  waiting: <div className="h-64 w-64" />,
  noteClass: "w-64 p-4",
});

/** Text size, line height and the way to the text alone, behind a small button. */
export function ReadingMenu(props: ReadingPanelProps) {
  const messages = useMessages(episodeMessages);
  return (
    <Popover
      label={messages.readingSettings}
      onApproach={ReadingPanel.preload}
      icon={
        <span aria-hidden className="text-[15px] leading-none font-semibold">
          <span>A</span>
          <span className="text-[11px]">a</span>
        </span>
      }
    >
      <ReadingPanel {...props} />
    </Popover>
  );
}
