/** Below this the times of a sentence are doubtful: it gets no word times. */
export const doubtfulConfidence = 0.5;
