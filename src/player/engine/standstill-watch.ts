/** Sound that plays moves. One that stands for so long has stalled, whatever its element says. */
const standstillMs = 1500;
/** Two readings of a position that stands. */
const samePositionSeconds = 0.01;

/** What is told of an element that says nothing itself. */
export interface StandstillListener {
  readonly onStand: () => void;
  /** It goes on after it stood. */
  readonly onMove: () => void;
}

/**
 * Watches an element that says it plays: a refused range, a line that is cut without a word or
 * a hidden fault of the browser leave it where it is, without `waiting`, `error` or `ended`.
 */
export function watchStandstill(
  element: HTMLAudioElement,
  { onStand, onMove }: StandstillListener,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastSeconds = 0;
  let isStanding = false;
  const hasMoved = (): boolean => {
    const isSame = Math.abs(element.currentTime - lastSeconds) < samePositionSeconds;
    lastSeconds = element.currentTime;
    return !isSame;
  };
  const check = (): void => {
    timer = undefined;
    if (element.paused || element.ended || element.error) return;
    // A page that was asleep is woken by its timers first: the sound has gone on meanwhile.
    if (hasMoved()) start();
    else {
      isStanding = true;
      onStand();
    }
  };
  const start = (): void => {
    clearTimeout(timer);
    timer = setTimeout(check, standstillMs);
  };
  const hear = (): void => {
    const isMoving = hasMoved() && !element.seeking;
    if (isStanding && isMoving) {
      isStanding = false;
      onMove();
    }
    if (!element.paused) start();
  };
  element.addEventListener("timeupdate", hear);
  element.addEventListener("playing", () => {
    isStanding = false;
    start();
  });
  for (const type of ["waiting", "pause", "ended", "error", "emptied"]) {
    element.addEventListener(type, () => {
      clearTimeout(timer);
      isStanding = false;
    });
  }
}
