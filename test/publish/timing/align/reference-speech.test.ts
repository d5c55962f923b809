import { describe, expect, it } from "vitest";
import { createReferenceSpeech } from "#publish/timing/align/reference-speech.ts";
import { createSpeechSynthesizer } from "#publish/timing/align/speech-synthesizer.ts";

const synthesize = await createSpeechSynthesizer();
const pulse = (): Promise<void> => Promise.resolve();

describe("createSpeechSynthesizer", () => {
  it("says when each word starts", () => {
    const { samples, startsSeconds } = synthesize(["阿里", "最新", "的", "模型"], "cmn");
    expect(startsSeconds).toHaveLength(5);
    expect(startsSeconds).toEqual(startsSeconds.toSorted((a, b) => a - b));
    expect(startsSeconds[0]).toBe(0);
    expect(samples.length / 22_050).toBeCloseTo(startsSeconds[4] ?? 0, 2);
  });

  it("reads with an English voice what no voice is named for", () => {
    expect(synthesize(["hello"], "xx-none").samples.length).toBeGreaterThan(2000);
  });

  it("takes markup for text", () => {
    expect(synthesize(["a<b", "&"], "en-us").startsSeconds).toHaveLength(3);
  });
});

describe("createReferenceSpeech", () => {
  it("parts phrases at punctuation, with a pause that belongs to none", async () => {
    const { phrases } = await createReferenceSpeech(["你好，AI世界。", "再见。"], {
      synthesize,
      language: "zh",
      pulse,
    });
    expect(phrases.map(({ sentence, words }) => [sentence, words.length])).toEqual([
      [0, 1],
      [0, 2],
      [1, 1],
    ]);
    for (const [index, phrase] of phrases.entries()) {
      expect(phrase.startFrame).toBeLessThan(phrase.endFrame);
      expect(phrase.startFrame).toBeGreaterThanOrEqual((phrases[index - 1]?.endFrame ?? -8) + 8);
    }
  });

  it("gives the same speech for the same text", async () => {
    const read = async () =>
      createReferenceSpeech(["你好。"], {
        // A synthesiser has a state of its own: only new ones are equal.
        synthesize: await createSpeechSynthesizer(),
        language: "zh",
        pulse,
      });
    expect(await read()).toEqual(await read());
  });
});
