import { useEffect, useState, type ComponentType } from "react";
import { LoadingNote } from "./loading-note.tsx";
import { errorMessages } from "#messages/zh/errors.ts";
import { useMessages } from "../messages-context.ts";
import { ErrorNote } from "./error-note.tsx";

/** A part of a page that is loaded when it is first shown, or before. */
export interface LaterPart<T> {
  /** Shows that it is loading, or why it cannot be. */
  readonly Part: ComponentType<T>;
  /** Loads it, so that it is there at once when it is shown. Rejects where it cannot be loaded. */
  readonly prepare: () => Promise<void>;
}

/**
 * Makes a part of a page out of one that is loaded later. Not by `lazy`, which shows its
 * fallback for 300 ms even where all is here, and never tries a second time.
 */
export function createLaterPart<T extends object>(
  load: () => Promise<ComponentType<T>>,
): LaterPart<T> {
  let loaded: ComponentType<T> | undefined;
  const prepare = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Part(props: T) {
    const messages = useMessages(errorMessages);
    const [Own, setOwn] = useState(() => loaded);
    const [isFailed, setIsFailed] = useState(false);
    const open = (): void => {
      prepare().then(
        () => setOwn(() => loaded),
        () => setIsFailed(true),
      );
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once
    useEffect(open, []);
    if (Own) return <Own {...props} />;
    if (!isFailed) return <LoadingNote />;
    const retry = (): void => {
      setIsFailed(false);
      open();
    };
    return <ErrorNote sentence={messages.offline} onRetry={retry} />;
  }
  return { Part, prepare };
}
