import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useEpisode } from "#catalog/use-episode.ts";
import { createSpokenTracker, type SpokenIndices } from "#core/episode/spoken-tracker.ts";
import { readCueText, type Transcript } from "#core/episode/transcript.ts";
import { usePlayerActions, usePositionClock } from "#player/react/player-context.ts";
import { listWordPieces } from "./list-word-pieces.ts";
import { useSentenceFit } from "./use-sentence-fit.ts";

/** The sentence being spoken in large, with its word, and the next one dim; a tap seeks to its word. */
export function NowSentence({ episodeId }: { readonly episodeId: string }) {
  const { data: episode } = useEpisode(episodeId, { needsWords: true });
  return episode ? <SpokenSentence transcript={episode.transcript} /> : null;
}

function SpokenSentence({ transcript }: { readonly transcript: Transcript }) {
  const { cue, word } = useSpokenIndices(transcript);
  const stageRef = useRef<HTMLDivElement>(null);
  // Before the first sentence it stands there, to be spoken.
  const shown = cue === -1 ? (transcript.spokenCues[0] ?? -1) : cue;
  const pieces = useMemo(() => listWordPieces(transcript, shown), [transcript, shown]);
  const next = transcript.spokenCues[transcript.spokenCues.indexOf(shown) + 1];
  useSentenceFit({ stageRef, sentence: pieces, word });
  useWordTap(stageRef, transcript);
  if (shown === -1) return null;
  return (
    <div
      ref={stageRef}
      className="group flex min-h-0 flex-1 flex-col overflow-hidden px-5 pt-3.5 landscape:pt-2"
    >
      <p
        dir="auto"
        className="shrink-0 cursor-pointer text-[27px] leading-[1.5] font-medium text-pretty wrap-anywhere group-data-long:text-[22px]"
      >
        {pieces.map((piece) =>
          piece.word === undefined ? (
            piece.text
          ) : (
            <span
              key={piece.word}
              data-word={piece.word}
              className={piece.word === word ? "bg-amber text-amber-ink" : undefined}
            >
              {piece.text}
            </span>
          ),
        )}
      </p>
      {next !== undefined && (
        // What has no room fades out: no line is cut in half.
        <p
          dir="auto"
          className="mt-2.5 min-h-0 flex-1 overflow-hidden [mask-image:linear-gradient(#000_calc(100%-1.2em),transparent)] text-[17px] leading-[1.6] text-ink-3"
        >
          {readCueText(transcript, next)}
        </p>
      )}
    </div>
  );
}

/** A tap on a word seeks to it: the pointer's short cut, as in the transcript, which keyboards have. */
function useWordTap(stageRef: RefObject<HTMLElement | null>, transcript: Transcript): void {
  const actions = usePlayerActions();
  useEffect(() => {
    const controller = new AbortController();
    stageRef.current?.addEventListener(
      "click",
      ({ target }) => {
        const index = target instanceof HTMLElement ? target.dataset["word"] : undefined;
        const seconds = transcript.wordStartsSeconds[Number(index)];
        if (index !== undefined && seconds !== undefined) actions.seek(seconds);
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [stageRef, transcript, actions]);
}

/** What is spoken; renders when word or sentence change, and not with every frame. */
function useSpokenIndices(transcript: Transcript): SpokenIndices {
  const clock = usePositionClock();
  const [spoken, setSpoken] = useState<SpokenIndices>({ word: -1, cue: -1 });
  useEffect(() => {
    const tracker = createSpokenTracker(transcript);
    return clock.subscribe(
      (positionSeconds) => {
        const changed = tracker.moveTo(positionSeconds);
        if (changed) setSpoken(changed);
      },
      (positionSeconds) => tracker.findNextChange(positionSeconds),
    );
  }, [clock, transcript]);
  return spoken;
}
