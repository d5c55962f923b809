import { Minus, Plus } from "lucide-react";
import type { QuoteEdge } from "#core/share/quote.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { formatTenths } from "./format-tenths.ts";
import type { QuoteSelection } from "./use-quote.ts";

/** Buttons that move both ends by a word, with the time of each. */
export function QuoteSteps({ selection }: { readonly selection: QuoteSelection }) {
  const messages = useMessages(shareSheetMessages);
  const { words, content } = selection;
  if (words.length === 0) return null;
  return (
    <div className="grid grid-cols-2 gap-2 lg:gap-3">
      <Step
        edge="first"
        name={messages.start}
        seconds={content.startSeconds}
        earlier={messages.startEarlier}
        later={messages.startLater}
        selection={selection}
      />
      <Step
        edge="last"
        name={messages.end}
        seconds={content.endSeconds}
        earlier={messages.endEarlier}
        later={messages.endLater}
        selection={selection}
      />
    </div>
  );
}

interface StepProps {
  readonly edge: QuoteEdge;
  readonly name: string;
  readonly seconds: number;
  readonly earlier: string;
  readonly later: string;
  readonly selection: QuoteSelection;
}

function Step({ edge, name, seconds, earlier, later, selection }: StepProps) {
  const { word } = useMessages(shareSheetMessages);
  const { quote, words, move } = selection;
  const first = edge === "first" ? 0 : quote.first;
  const last = edge === "first" ? quote.last : words.length - 1;
  return (
    <div className="flex h-12 items-center rounded-[10px] border border-line pr-0.5 pl-3.5 text-sm text-ink-2">
      <span className="mr-auto flex flex-col leading-tight lg:flex-row lg:gap-2.5 lg:leading-normal">
        <span>{name}</span>
        <span className="font-mono text-ink tabular-nums">{formatTenths(seconds)}</span>
      </span>
      <IconButton
        label={earlier}
        isDisabled={quote[edge] <= first}
        onClick={() => move({ edge, by: -1, unit: "word" })}
      >
        <Minus aria-hidden size={18} />
      </IconButton>
      <span aria-hidden className="text-[13px] text-ink-3">
        {word}
      </span>
      <IconButton
        label={later}
        isDisabled={quote[edge] >= last}
        onClick={() => move({ edge, by: 1, unit: "word" })}
      >
        <Plus aria-hidden size={18} />
      </IconButton>
    </div>
  );
}
