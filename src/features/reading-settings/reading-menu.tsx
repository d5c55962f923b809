import { lazy, Suspense } from "react";
import { useMessages } from "#ui/messages-context.ts";
import { Popover } from "#ui/popover.tsx";
import type { Reading } from "#core/reading.ts";

// Loaded when it is about to be opened.
const loadReadingPanel = async () => {
  const { ReadingPanel: component } = await import("./reading-panel.tsx");
  return { default: component };
};
const ReadingPanel = lazy(loadReadingPanel);

/** Text size, line height and the way to the text alone, behind a small button. */
export interface ReadingSettingsProps {
  readonly reading: Reading;
  readonly onChange: (change: Partial<Reading>) => void;
}

export function ReadingSettings(props: ReadingSettingsProps) {
  const messages = useMessages();
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
