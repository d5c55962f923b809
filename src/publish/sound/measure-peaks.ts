/** Bars of the stored waveform; a player shows fewer. */
const barCount = 480;
/** Syllables of one voice differ little; this spreads them so that the waveform looks alive. */
const contrast = 1.5;

/**
 * Reduces levels to 480 bars for the waveform: the root mean square of each stretch, which
 * follows syllables where a maximum would be flat, with the loudest bar at 1. All are 0 for
 * silence.
 */
export function measurePeaks(levels: readonly number[]): number[] {
  const bars = Array.from({ length: barCount }, (_, bar) => {
    const from = Math.floor((bar * levels.length) / barCount);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * levels.length) / barCount));
    return measureEffectiveLevel(levels.slice(from, to));
  });
  const loudest = Math.max(...bars);
  return bars.map((bar) => (loudest === 0 ? 0 : (bar / loudest) ** contrast));
}

function measureEffectiveLevel(levels: readonly number[]): number {
  if (levels.length === 0) return 0;
  return Math.sqrt(levels.reduce((sum, level) => sum + level * level, 0) / levels.length);
}
