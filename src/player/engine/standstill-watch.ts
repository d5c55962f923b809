/** Sound that plays moves. One that stands for so long has stalled, whatever its element says. */
const standstillMs = 1500;
/** Two readings of a position that stands. */
const samePositionSeconds = 0.01;
/** How far an element that stands for no reason is moved: too little to be heard, or to be a move. */
const nudgeSeconds = 0.005;
/** So often one is moved in a row; then it is left to those who load it anew. */
const mostNudges = 2;

/** What is told of an element that says nothing itself. */
export interface StandstillListener {
  readonly onStand: () => void;
  /** It goes on after it stood. */
  readonly onMove: () => void;
}

/**
 * Watches an element that says it plays: a refused range, a line that is cut without a word or
 * a hidden fault of the browser leave it where it is, without `waiting`, `error` or `ended`. One
 * that has all it needs is sent to its place again: WebKitGTK stands for ever where it was asked
 * to play while it was on its way. It then says `waiting`, and goes on without another `playing`: so
 * one that waits is believed to play as soon as it moves.
 */
export function watchStandstill(
  element: HTMLAudioElement,
  { onStand, onMove }: StandstillListener,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastSeconds = 0;
  let isStanding = false;
  let nudges = 0;
  const hasMoved = (): boolean => {
    const isSame = Math.abs(element.currentTime - lastSeconds) < samePositionSeconds;
    lastSeconds = element.currentTime;
    if (!isSame) nudges = 0;
    return !isSame;
  };
  const nudge = (): void => {
    const hasSound = element.readyState >= element.HAVE_FUTURE_DATA && !element.seeking;
    if (!hasSound || nudges === mostNudges) return;
    nudges += 1;
    element.currentTime += nudgeSeconds;
  };
  const check = (): void => {
    timer = undefined;
    if (element.paused || element.ended || element.error) return;
    // A page that was asleep is woken by its timers first: the sound has gone on meanwhile.
    if (hasMoved()) start();
    else {
      isStanding = true;
      onStand();
      nudge();
    }
  };
  const start = (): void => {
    clearTimeout(timer);
    timer = setTimeout(check, standstillMs);
  };
  const hear = (): void => {
    const isMoving = hasMoved() && !element.seeking && !element.paused;
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
  // After each of these it is not known to play until it moves.
  for (const type of ["play", "waiting", "pause", "ended", "error", "emptied"]) {
    element.addEventListener(type, () => {
      clearTimeout(timer);
      hasMoved();
      isStanding = true;
    });
  }
  // Sent elsewhere it has not moved by itself.
  element.addEventListener("seeking", () => void hasMoved());
}
