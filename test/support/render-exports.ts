import type { SpokenSentence } from "./cut-recording.ts";

/** What is said, as programs that listen export it: JSON by the name of the program. */
export function renderExports(sentences: readonly SpokenSentence[]): Record<string, string> {
  const exported = {
    "full JSON of whisper.cpp": exportCpp(sentences),
    "JSON of Deepgram": exportDeepgram(sentences),
  };
  return Object.fromEntries(
    Object.entries(exported).map(([name, value]) => [name, JSON.stringify(value)]),
  );
}

interface SpokenWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

function listWords({ text, words }: SpokenSentence): SpokenWord[] {
  return words.map(([from, to, startMs, endMs]) => ({
    text: text.slice(from, to),
    startMs,
    endMs,
  }));
}

function exportCpp(sentences: readonly SpokenSentence[]): unknown {
  return {
    systeminfo: "AVX = 1",
    transcription: sentences.map((one) => ({
      offsets: { from: one.startMs, to: one.endMs },
      text: ` ${one.text}`,
      tokens: listWords(one).map(({ text, startMs, endMs }) => ({
        text: ` ${text}`,
        offsets: { from: startMs, to: endMs },
      })),
    })),
  };
}

function exportDeepgram(sentences: readonly SpokenSentence[]): unknown {
  const words = sentences.flatMap(listWords).map((word) => ({
    start: word.startMs / 1000,
    end: word.endMs / 1000,
    word: word.text.toLowerCase(),
    punctuated_word: word.text,
    confidence: 1,
    speaker: 0,
  }));
  return { metadata: {}, results: { channels: [{ alternatives: [{ transcript: "", words }] }] } };
}
