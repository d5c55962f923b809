import { useState } from "react";
import type { SharedMoment } from "#actions/share-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { Station } from "#core/files/station-file.ts";
import { useShareContent } from "./use-share-content.ts";
import { LinkRow } from "./link-row.tsx";
import { ListenRow } from "./listen-row.tsx";
import { PastePreview } from "./paste-preview.tsx";
import { QuotePicker } from "./quote-picker.tsx";
import { QuoteSteps } from "./quote-steps.tsx";
import { ScopeChoice } from "./scope-choice.tsx";
import { ShareOutputs } from "./share-outputs.tsx";
import { useQuote } from "./use-quote.ts";

/** Everything of the sheet but its frame. */
export interface ShareFormProps {
  readonly episode: Episode;
  readonly station: Station | undefined;
  readonly shared: SharedMoment;
  readonly theme: "night" | "day";
}

export function ShareForm({ episode, station, shared, theme }: ShareFormProps) {
  const selection = useQuote(episode, shared.moment);
  const [isClip, setIsClip] = useState(shared.isFromHere !== true);
  const content = useShareContent({ episode, station, quote: selection.content, isClip });
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_372px]">
      <div className="flex flex-col gap-2.5 px-4 lg:gap-3 lg:px-8 lg:pt-[78px] lg:pb-7">
        <QuotePicker selection={selection} />
        <QuoteSteps selection={selection} />
        <ListenRow episode={episode} quote={selection.content} />
        <ScopeChoice isClip={isClip} onChange={setIsClip} quote={selection.content} />
        <LinkRow content={content} />
        <PastePreview content={content} />
      </div>
      <ShareOutputs {...{ episode, station, selection, content }} firstTheme={theme} />
    </div>
  );
}
