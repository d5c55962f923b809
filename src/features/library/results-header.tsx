import type { ReactNode } from "react";

/** What was looked for, what was found, and what can be done with it. */
export interface ResultsHeaderProps {
  /** How much was found. */
  readonly status: string;
  /** What was looked for. */
  readonly title: string;
  /** In one row. */
  readonly children: ReactNode;
}

export function ResultsHeader({ status, title, children }: ResultsHeaderProps) {
  return (
    <>
      <p role="status" className="figure min-h-5">
        {status}
      </p>
      <h1 className="mt-0.5 mb-2.5 text-[26px] leading-[1.35] font-bold wrap-anywhere md:text-[32px]">
        {title}
      </h1>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </>
  );
}
