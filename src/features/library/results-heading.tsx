import type { ReactNode } from "react";
import type { ListenerFilter } from "#core/links/page-link.ts";

/** How much was found, of what, and what can be done with it. */
export interface ResultsHeadingProps {
  readonly filter: ListenerFilter;
  /** What it is that was found; left out for a search. */
  readonly kind?: string;
  /** How much was found, as far as it is known. */
  readonly status: string;
  /** Beside the words. */
  readonly beside?: ReactNode;
  /** In a row below. */
  readonly children?: ReactNode;
}

export function ResultsHeading(props: ResultsHeadingProps) {
  const { filter, kind, status, beside, children } = props;
  const words = [...filter.tags.map((tag) => `#${tag}`), filter.query.trim()];
  return (
    <>
      <p className="figure min-h-[1.5em] leading-normal">
        {kind !== undefined && <span>{`${kind} · `}</span>}
        <span role="status">{status}</span>
      </p>
      <div className="mt-0.5 mb-2.5 flex items-center gap-3 md:mb-3.5">
        <h1 className="min-w-0 text-2xl leading-[1.35] font-bold wrap-anywhere md:text-[32px]">
          {words.filter((word) => word !== "").join(" + ")}
        </h1>
        <span className="contents">{beside}</span>
      </div>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </>
  );
}
