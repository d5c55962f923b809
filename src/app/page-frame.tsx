import type { ReactNode } from "react";

/** The reading column and, on wide screens, what stands beside it. */
export interface PageFrameProps {
  readonly children: ReactNode;
  readonly beside?: ReactNode;
}

export function PageFrame({ children, beside }: PageFrameProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_300px]">
      <div className="mx-auto w-full max-w-[44rem] px-5 pt-5 pb-10 md:px-7 md:pt-9">{children}</div>
      {beside && (
        <div className="sticky top-(--header-height) hidden h-[calc(100dvh-var(--header-height)-var(--player-height))] overflow-y-auto border-l border-line p-4.5 lg:block">
          {beside}
        </div>
      )}
    </div>
  );
}
