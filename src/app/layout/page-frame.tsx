import type { ReactNode } from "react";

/** The column of a page, and what stands beside it: below 1100 px under it. */
export interface PageFrameProps {
  readonly children: ReactNode;
  readonly beside?: ReactNode;
  /** Where there is no room beside, it is not seen. */
  readonly isBesideOnlyWide?: boolean;
  /** Over the full width, before the column. */
  readonly above?: ReactNode;
  /** After everything, also after what else stands beside. */
  readonly footer?: ReactNode;
  /** Lists and results take more room than a text that is read. */
  readonly isBroad?: boolean;
}

export function PageFrame(props: PageFrameProps) {
  const { children, beside, above, footer, isBroad = false, isBesideOnlyWide = false } = props;
  const columnClass = isBroad
    ? "mx-auto w-full max-w-[54rem] px-5 md:px-9"
    : "mx-auto w-full max-w-(--measure) px-5 md:px-7";
  return (
    <>
      {above}
      <div
        className={`grid grid-cols-[minmax(0,1fr)] print:block ${beside ? "lg:grid-cols-[minmax(0,1fr)_var(--beside-width)] lg:grid-rows-[auto_1fr]" : ""}`}
      >
        <div className={`${columnClass} pt-4 pb-10 md:pt-5 print:max-w-none print:p-0`}>
          {children}
        </div>
        {beside && (
          <div
            className={`${columnClass} ${isBesideOnlyWide ? "max-lg:hidden" : ""} lg:sticky lg:top-(--header-height) lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:h-[calc(100dvh-var(--header-height)-var(--player-height))] lg:overflow-y-auto lg:border-l lg:border-line lg:px-6 lg:py-5 print:hidden`}
          >
            {beside}
          </div>
        )}
        {footer && <div className={`${columnClass} self-end pb-10`}>{footer}</div>}
      </div>
    </>
  );
}
