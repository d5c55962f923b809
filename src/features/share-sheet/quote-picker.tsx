import { useRef, useState, type PointerEvent } from "react";
import { formatTimecode } from "#core/episode/timecode.ts";
import { readWord, type Quote, type QuoteEdge } from "#core/share/quote.ts";
import { createQuoteView, findNearestWord, findQuoteRange } from "#core/share/quote-view.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import { findOffsetAtPoint } from "./find-offset-at-point.ts";
import { QuoteHandle } from "./quote-handle.tsx";
import type { QuoteSelection } from "./use-quote.ts";

/** The quote among its sentences, with an end to be moved on either side. */
export function QuotePicker({ selection }: { readonly selection: QuoteSelection }) {
  const messages = useMessages(shareSheetMessages);
  const { transcript, words, quote, put } = selection;
  const textRef = useRef<HTMLParagraphElement>(null);
  // While a finger is down the sentences around stay, so that nothing moves under it.
  const [held, setHeld] = useState<Quote>();
  if (words.length === 0) return null;
  const view = createQuoteView(transcript, words, held ?? quote);
  const [start, end] = findQuoteRange(view, quote);
  const drag = (edge: QuoteEdge, event: PointerEvent): void => {
    if (!held || !textRef.current) return;
    const offset = findOffsetAtPoint(textRef.current, event.clientX, event.clientY);
    if (offset !== undefined) put(edge, findNearestWord(view, offset, edge));
  };
  const describe = (edge: QuoteEdge): string => {
    const word = words[quote[edge]];
    if (!word) return "";
    const seconds = edge === "first" ? word.startSeconds : word.endSeconds;
    return `${formatTimecode(seconds)} ${readWord(transcript, word, undefined).trim()}`;
  };
  const renderHandle = (edge: QuoteEdge) => (
    <QuoteHandle
      edge={edge}
      label={edge === "first" ? messages.start : messages.end}
      value={quote[edge]}
      min={edge === "first" ? 0 : quote.first}
      max={edge === "first" ? quote.last : words.length - 1}
      text={describe(edge)}
      onStep={(by, unit) => selection.move({ edge, by, unit })}
      onPut={(word) => put(edge, word)}
      onHold={() => setHeld(quote)}
      onDrag={(event) => drag(edge, event)}
      onRelease={() => setHeld(undefined)}
    />
  );
  return (
    <p
      ref={textRef}
      aria-label={messages.quote}
      role="group"
      className="max-h-[30dvh] overflow-y-auto rounded-xl border border-line bg-bg px-4 py-3 text-[17px] leading-[1.85] lg:max-h-[38dvh] text-ink-3 lg:px-6 lg:py-5 lg:text-xl lg:leading-[2]"
    >
      <span>{view.text.slice(0, start)}</span>
      <span className="contents">{renderHandle("first")}</span>
      <mark className="bg-teal-wash py-[3px] text-ink">{view.text.slice(start, end)}</mark>
      <span className="contents">{renderHandle("last")}</span>
      <span>{view.text.slice(end)}</span>
    </p>
  );
}
