import { lazy, Suspense } from "react";
import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { Popover } from "#ui/overlays/popover.tsx";
import type { ReadingPanelProps } from "./reading-panel.tsx";

// Loaded when it is about to be opened.
const loadReadingPanel = async () => {
  const { ReadingPanel: component } = await import("./reading-panel.tsx");
  return { default: component };
};
const ReadingPanel = lazy(loadReadingPanel);

/** Text size, line height and the way to the text alone, behind a small button. */
export function ReadingMenu(props: ReadingPanelProps) {
  const messages = useMessages(episodeMessages);
  return (
    <Popover
      label={messages.readingSettings}
      onApproach={() => void loadReadingPanel()}
      icon={
        <span aria-hidden className="text-[15px] leading-none font-semibold">
          A<span className="text-[11px]">a</span>
        </span>
      }
    >
      <Suspense fallback={<div className="h-64 w-64" />}>
        <ReadingPanel {...props} />
      </Suspense>
    </Popover>
  );
}
