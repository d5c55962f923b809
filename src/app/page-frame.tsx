import type { ReactNode } from "react";

/** The reading column and, on wide screens, what stands beside it. */
export interface PageFrameProps {
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}

export function PageFrame({ children, aside }: PageFrameProps) {
  return (
    <>
      <main id="content" tabIndex={-1} className="min-w-0 outline-none">
        <div className="mx-auto max-w-[44rem] px-5 pt-5 pb-10 md:px-7 md:pt-9">{children}</div>
      </main>
      {aside && (
        <aside className="sticky top-(--header-height) hidden h-[calc(100dvh-var(--header-height)-var(--player-height))] overflow-y-auto border-l border-line p-4.5 lg:block">
          {aside}
        </aside>
      )}
    </>
  );
}
