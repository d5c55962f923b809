import {
  speechSampleRate,
  createSpeechSynthesizer,
} from "#publish/timing/align/speech-synthesizer.ts";
import { findLanguage, listSpokenWords } from "#publish/timing/align/spoken-words.ts";
import type { CleanSpeech } from "./compose-sound.ts";

const pauseSeconds = 0.35;

/** Has texts read out by the synthetic voice: voices like it are speech too. */
export async function speakTexts(texts: readonly string[]): Promise<CleanSpeech> {
  const synthesize = await createSpeechSynthesizer();
  const language = findLanguage(texts.join(" "));
  const pause = new Float32Array(Math.round(pauseSeconds * speechSampleRate));
  const pieces = texts.flatMap((text) => {
    const words = listSpokenWords(text, language);
    const { samples } = synthesize(
      words.map((word) => word.text),
      words[0]?.voice ?? "",
    );
    return [samples, pause];
  });
  const joined = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return { speaker: `synthetic-${language}`, samples: joined, sampleRate: speechSampleRate };
}
