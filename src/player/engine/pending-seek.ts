/** How far an element may stand from where it was sent before it is sent again. */
const toleranceSeconds = 0.05;

/** Seeks that an element may not be able to take yet. */
export interface PendingSeek {
  /** The last request wins; `isRough` asks for a position that is quickly reached. */
  readonly seek: (positionSeconds: number, isRough?: boolean) => void;
  /** Takes another position for the element's until the next seek: there it broke off. */
  readonly hold: (positionSeconds: number) => void;
  /** Where the element stands, or is on its way to. */
  readonly readPositionSeconds: () => number;
}

/**
 * Sends an element to places, also before it knows its sound and while it is on its way.
 * `onRefused` is called when the server does not let it move (no byte ranges): such an
 * element would start again from 0, so it is left where it is.
 */
export function createPendingSeek(element: HTMLAudioElement, onRefused: () => void): PendingSeek {
  let targetSeconds: number | undefined;
  /** Where it was while all was well. */
  let goodSeconds = 0;
  const apply = (isRough = false): void => {
    if (targetSeconds === undefined) return;
    const hasMetadata = element.readyState >= element.HAVE_METADATA;
    const isThere = Math.abs(element.currentTime - targetSeconds) < toleranceSeconds;
    if (!isThere && hasMetadata && !isSeekable(element)) {
      targetSeconds = undefined;
      onRefused();
      return;
    }
    if (!isThere && isRough && "fastSeek" in element) element.fastSeek(targetSeconds);
    else if (!isThere) element.currentTime = targetSeconds;
    // Before metadata the element may forget the request (Safari), so it stays pending.
    if (hasMetadata && !element.seeking) targetSeconds = undefined;
  };
  element.addEventListener("loadedmetadata", () => apply());
  element.addEventListener("seeked", () => {
    // Of several requests only the last one is told to have been reached.
    if (!element.seeking) targetSeconds = undefined;
  });
  for (const type of ["loadedmetadata", "seeked", "timeupdate"]) {
    element.addEventListener(type, () => {
      if (!element.error) goodSeconds = element.currentTime;
    });
  }
  // WebKit's is then at 0: who was at five minutes would be sent to the beginning.
  element.addEventListener("error", () => {
    targetSeconds ??= goodSeconds;
  });
  return {
    seek: (positionSeconds, isRough) => {
      targetSeconds = positionSeconds;
      apply(isRough);
    },
    hold: (positionSeconds) => {
      targetSeconds = positionSeconds;
    },
    // Chromium cuts what it is sent to: 128.26 to 128.259999, where the sentence before is spoken.
    readPositionSeconds: () => targetSeconds ?? Math.round(element.currentTime * 1e4) / 1e4,
  };
}

/** False for a sound of which nothing but its very beginning can be asked for. */
function isSeekable({ seekable }: HTMLAudioElement): boolean {
  return seekable.length > 0 && seekable.end(seekable.length - 1) > 0;
}
