/** When a sidecar says that a sentence starts, and when it was heard. */
export interface HeardClaim {
  readonly claimMs: number;
  readonly heardMs: number;
}

/** Claims from a time on are early or late by the same amount, up to the next piece. */
export interface OffsetPiece {
  /** By the claims; -Infinity for the first piece. */
  readonly fromMs: number;
  readonly offsetMs: number;
}

/** How the times of another cut become those of a sound: `claim * scale + offset`. */
export interface OffsetFit {
  /** 1 but where frames were counted at another rate. */
  readonly scale: number;
  /** At least one, in order. */
  readonly pieces: readonly OffsetPiece[];
  /** How much of the claims the pieces explain, 0 to 1. */
  readonly share: number;
}

/** So far from its offset a claim costs nothing: captions breathe, and so does listening. */
const freeMs = 150;
/** A claim that is off by more is not explained, however much it is. */
const hopelessMs = 1000;
/** What a further step must save. */
const stepCost = 2000;
/** A bar of the histogram in which offsets are looked for. */
const binMs = 200;
const mostOffsets = 48;
/** Frames a second of film and of its copies, as a film is played at the rate of the other. */
const frameRates = [24_000 / 1001, 24, 25] as const;

/** Finds the fewest steps that explain when sentences are heard. */
export function fitOffsets(claims: readonly HeardClaim[]): OffsetFit {
  const sorted = claims.toSorted((a, b) => a.claimMs - b.claimMs);
  const scales = new Set([1, findSlope(sorted)]);
  for (const a of frameRates) for (const b of frameRates) scales.add(a / b);
  const fits = [...scales].map((scale) => fitSteps(sorted, scale));
  const best = fits.reduce((least, next) => (next.cost < least.cost ? next : least));
  const { scale, pieces } = best;
  const explained = sorted.filter(
    (claim) => Math.abs(applyOffsets(best, claim.claimMs) - claim.heardMs) <= hopelessMs,
  );
  return { scale, pieces, share: explained.length / Math.max(1, sorted.length) };
}

/** When what a sidecar says of a time is heard; an end on a border belongs to the piece before. */
export function applyOffsets(
  { scale, pieces }: Pick<OffsetFit, "scale" | "pieces">,
  ms: number,
  isEnd = false,
): number {
  const piece = pieces.findLast(({ fromMs }) => (isEnd ? fromMs < ms : fromMs <= ms));
  return Math.max(0, Math.round(ms * scale + (piece?.offsetMs ?? 0)));
}

/** The median of the slopes between claims (Theil, Sen); 1 where they say nothing of it. */
function findSlope(claims: readonly HeardClaim[]): number {
  const step = Math.max(1, Math.floor(claims.length / 100));
  const some = claims.filter((_, index) => index % step === 0);
  const slopes = some.flatMap((a, index) =>
    some
      .slice(index + 1)
      .filter((b) => b.claimMs > a.claimMs)
      .map((b) => (b.heardMs - a.heardMs) / (b.claimMs - a.claimMs)),
  );
  return slopes.length === 0 ? 1 : findMedian(slopes);
}

interface StepFit extends Pick<OffsetFit, "scale" | "pieces"> {
  readonly cost: number;
}

/** The cheapest steps for a scale: each claim has its offset, a change costs (Viterbi). */
function fitSteps(claims: readonly HeardClaim[], scale: number): StepFit {
  const rests = claims.map(({ claimMs, heardMs }) => heardMs - claimMs * scale);
  const offsets = listOffsets(rests);
  let costs = offsets.map((): number => (scale === 1 ? 0 : stepCost));
  const origins: number[][] = [];
  for (const rest of rests) {
    const cheapest = costs.indexOf(Math.min(...costs));
    const change = (costs[cheapest] ?? 0) + stepCost;
    const own = costs.map((cost, index) => (cost <= change ? index : cheapest));
    origins.push(own);
    costs = costs.map(
      (cost, index) => Math.min(cost, change) + priceClaim(rest - (offsets[index] ?? 0)),
    );
  }
  const cost = Math.min(...costs);
  let at = costs.indexOf(cost);
  const path = rests.map(() => 0);
  for (let index = rests.length - 1; index >= 0; index -= 1) {
    path[index] = at;
    at = origins[index]?.[at] ?? 0;
  }
  return {
    scale,
    cost,
    pieces: joinPieces(
      claims,
      rests,
      path.map((one) => offsets[one] ?? 0),
    ),
  };
}

function priceClaim(differenceMs: number): number {
  return Math.min(hopelessMs, Math.max(0, Math.abs(differenceMs) - freeMs));
}

/** The medians of the fullest bars of a histogram. */
function listOffsets(rests: readonly number[]): number[] {
  const bins = new Map<number, number[]>();
  for (const rest of rests) {
    const bin = Math.round(rest / binMs);
    bins.set(bin, [...(bins.get(bin) ?? []), rest]);
  }
  const fullest = [...bins.values()].toSorted((a, b) => b.length - a.length).slice(0, mostOffsets);
  return fullest.map(findMedian);
}

/** Pieces of one offset, each with the median of what it explains. */
function joinPieces(
  claims: readonly HeardClaim[],
  rests: readonly number[],
  path: readonly number[],
): OffsetPiece[] {
  const pieces: OffsetPiece[] = [];
  for (let from = 0; from < path.length;) {
    const offset = path[from] ?? 0;
    let to = from;
    while (to < path.length && path[to] === offset) to += 1;
    const own = rests.slice(from, to).filter((rest) => Math.abs(rest - offset) <= 2 * freeMs);
    const offsetMs = Math.round(findMedian(own));
    pieces.push({ fromMs: from === 0 ? -Infinity : (claims[from]?.claimMs ?? 0), offsetMs });
    from = to;
  }
  return pieces;
}

function findMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
