import { Moon, Sun } from "lucide-react";
import { useState } from "react";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { CardTheme } from "./card/card-palette.ts";
import { cardSize } from "#core/share/card-geometry.ts";
import { previewScale, useCard } from "./card/use-card.ts";
import { useCardContent } from "./card/use-card-content.ts";
import { CardOutput } from "./card-output.tsx";
import type { OutputProps } from "./output-props.ts";
import { EmbedOutput } from "./embed-output.tsx";
import { NoteOutput } from "./note-output.tsx";
import { SegmentedChoice } from "./segmented-choice.tsx";
import { SoundOutput } from "./sound-output.tsx";
import { SystemShare } from "./system-share.tsx";
import { VideoOutput } from "./video-output.tsx";

/** The card, and what can be taken away besides text. */
export interface ShareOutputsProps extends OutputProps {
  readonly firstTheme: CardTheme;
}

export function ShareOutputs(props: ShareOutputsProps) {
  const { episode, station, selection, content, firstTheme } = props;
  const messages = useMessages(shareSheetMessages);
  const [theme, setTheme] = useState(firstTheme);
  const quote = selection.content;
  const cardContent = useCardContent({ episode, station, quote, content });
  const { canvasRef, isCut, readPicture } = useCard({
    quote: quote.text,
    content: cardContent,
    theme,
    station,
  });
  const common = { episode, station, selection, content };
  return (
    <div className="grid grid-cols-[132px_repeat(2,minmax(0,1fr))] gap-2 border-line bg-bg-1 px-4 pt-3 pb-[calc(16px+env(safe-area-inset-bottom))] lg:flex lg:flex-col lg:gap-0 lg:border-l lg:bg-bg lg:px-6 lg:pt-6 lg:pb-4">
      <div className="max-lg:col-span-2 max-lg:col-start-2 max-lg:grid lg:mb-3.5">
        <SegmentedChoice
          label={messages.theme}
          value={theme}
          options={[
            { value: "night", label: messages.night, icon: <Moon aria-hidden size={15} /> },
            { value: "day", label: messages.day, icon: <Sun aria-hidden size={15} /> },
          ]}
          onChange={setTheme}
        />
      </div>
      <div className="max-lg:row-span-3 max-lg:row-start-1 lg:mx-auto lg:mb-2.5">
        <canvas
          ref={canvasRef}
          width={cardSize.width * previewScale}
          height={cardSize.height * previewScale}
          role="img"
          aria-label={messages.cardPreview(quote.text)}
          className="aspect-[3/4] w-full rounded-[10px] lg:w-[252px]"
        />
      </div>
      {isCut && (
        <p className="text-[12.5px] leading-normal text-ink-3 max-lg:order-1 max-lg:col-span-3 lg:mb-2">
          {messages.cut}
        </p>
      )}
      <div className="contents lg:grid">
        <CardOutput {...common} readPicture={readPicture} />
        <SoundOutput {...common} />
        <VideoOutput {...common} cardContent={cardContent} theme={theme} />
        <EmbedOutput {...common} />
        <NoteOutput {...common} />
        <SystemShare {...common} readPicture={readPicture} />
      </div>
    </div>
  );
}
