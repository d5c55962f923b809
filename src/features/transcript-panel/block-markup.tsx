import { Fragment } from "react";
import { formatTimecode } from "#core/episode/timecode.ts";
import { blockTimeClass, voiceColours, type BlockParts } from "./create-block-element.ts";
import { listRuns } from "./list-runs.ts";

/** A sentence by itself, for readers without scripts. */
export interface SentenceLink {
  /** The sound from the sentence's start to its end. */
  readonly href: string;
  readonly startSeconds: number;
}

/**
 * The same as `createBlockElement` makes, for a page that is made ahead of time; beside it the ways
 * to its sentences, which only readers without scripts have.
 */
export function BlockMarkup(props: BlockParts & { readonly sentences: readonly SentenceLink[] }) {
  const { layout, paragraph, hasTimecode, sentences } = props;
  const { turn, startSeconds } = layout;
  return (
    <div className="transcript-block py-1" data-paragraph={layout.paragraph}>
      {hasTimecode && (
        <button className={blockTimeClass} type="button" data-seconds={startSeconds}>
          {formatTimecode(startSeconds)}
        </button>
      )}
      {turn && (
        <p className="speaker-turn">
          <span
            className="speaker-initial"
            aria-hidden="true"
            data-host={turn.isHost ? "" : undefined}
            data-voice={turn.voice % voiceColours}
          >
            {Array.from(turn.name)[0] ?? ""}
          </span>
          <span>{turn.name}</span>
        </p>
      )}
      <p className="transcript-text" dir="auto">
        {listRuns(paragraph, layout.range).map(({ text, isKeyword }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rendered once, into a string.
          <Fragment key={index}>{isKeyword ? <b>{text}</b> : text}</Fragment>
        ))}
      </p>
      {sentences.length > 0 && (
        <noscript>
          <p className="sentence-links">
            {sentences.map(({ href, startSeconds: seconds }) => (
              <a key={href} href={href}>
                {formatTimecode(seconds)}
              </a>
            ))}
          </p>
        </noscript>
      )}
    </div>
  );
}
