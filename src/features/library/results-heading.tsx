import type { ReactNode } from "react";
import type { ListenerFilter } from "#core/links/page-link.ts";

/** How much was found, of what, and what can be done with it. */
export interface ResultsHeadingProps {
  readonly filter: ListenerFilter;
  /** What it is that was found; left out for a search. */
  readonly kind?: string;
  /** How much was found, as far as it is known. */
  readonly status: string;
  /** In a row below. */
  readonly children?: ReactNode;
}

export function ResultsHeading(props: ResultsHeadingProps) {
  const { filter, kind, status, children } = props;
  const words = [...filter.tags.map((tag) => `#${tag}`), filter.query.trim()];
  return (
    <>
      <p className="figure min-h-[1.5em] leading-normal">
        {kind !== undefined && <span>{`${kind} · `}</span>}
        <span role="status">{status}</span>
      </p>
      <h1 className="mt-0.5 mb-2.5 text-2xl leading-[1.35] font-bold wrap-anywhere md:mb-3.5 md:text-[32px]">
        {words.filter((word) => word !== "").join(" + ")}
      </h1>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </>
  );
}
