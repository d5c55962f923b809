import type { TextRange } from "#core/episode/text-range.ts";

/** A text with some ranges marked; ranges are in order and do not overlap. */
export interface MarkedTextProps {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

export function MarkedText({ text, ranges }: MarkedTextProps) {
  const ends = [0, ...ranges.map(([, end]) => end)];
  return (
    <>
      {ranges.map(([start, end], index) => (
        <span key={start}>
          <span>{text.slice(ends[index], start)}</span>
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      <span>{text.slice(ends.at(-1))}</span>
    </>
  );
}
