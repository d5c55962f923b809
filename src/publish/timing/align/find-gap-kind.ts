/** What is heard in a gap. */
export type GapKind = "music" | "speech";

/** In music the detector hears a few hundredths, in speech under noise a third and more. */
const leastSpeechShare = 0.25;

/**
 * Tells music from speech: speech is a gap in which somebody speaks a good part of the time
 * that anything is heard.
 *
 * @param speech for each frame how likely somebody speaks
 * @param loudness for each frame how loud it is, 0 to 1
 */
export function findGapKind(speech: Float32Array, loudness: Float32Array): GapKind {
  let heard = 0;
  let spoken = 0;
  for (const [frame, level] of loudness.entries()) {
    heard += level;
    spoken += level * (speech[frame] ?? 0);
  }
  return spoken >= leastSpeechShare * heard ? "speech" : "music";
}
