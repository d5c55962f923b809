import { useState, type ReactNode } from "react";
import { ShareContext, type SharedMoment } from "#actions/share-context.ts";
import type { ShareSheetProps } from "#features/share-sheet/share-sheet.tsx";
import { lazyPart } from "#ui/loading/lazy-part.tsx";

const ShareSheet = lazyPart<ShareSheetProps>(
  async () => (await import("#features/share-sheet/share-sheet.tsx")).ShareSheet,
  { leave: ({ onClose }) => onClose() },
);

/** Gives everything inside the way to the sheet in which a moment is shared. */
export interface ShareHostProps {
  readonly theme: "night" | "day";
  readonly children: ReactNode;
}

export function ShareHost({ theme, children }: ShareHostProps) {
  const [shared, setShared] = useState<SharedMoment>();
  return (
    <ShareContext value={setShared}>
      {children}
      {shared && <ShareSheet shared={shared} theme={theme} onClose={() => setShared(undefined)} />}
    </ShareContext>
  );
}
