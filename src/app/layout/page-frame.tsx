import type { ReactNode } from "react";

/** The reading column and, on wide screens, what stands beside it. */
export interface PageFrameProps {
  readonly children: ReactNode;
  readonly beside?: ReactNode;
  /** Over the full width, before the column. */
  readonly above?: ReactNode;
}

export function PageFrame({ children, beside, above }: PageFrameProps) {
  return (
    <>
      {above}
      <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_var(--beside-width)] print:block">
        <div className="mx-auto w-full max-w-[44rem] px-5 pt-5 pb-10 md:px-7 md:pt-9 print:max-w-none print:p-0">
          {children}
        </div>
        {beside && (
          <div className="sticky top-(--header-height) hidden h-[calc(100dvh-var(--header-height)-var(--player-height))] overflow-y-auto border-l border-line p-4.5 lg:block print:hidden">
            {beside}
          </div>
        )}
      </div>
    </>
  );
}
