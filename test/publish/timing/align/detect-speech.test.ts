import { describe, expect, it } from "vitest";
import { detectorInputs, detectSpeech } from "#publish/timing/align/detect-speech.ts";
import weights from "#publish/timing/align/detector-weights.json" with { type: "json" };
import { createRandom } from "../../../bench/generate-transcript.ts";
import { generateMusic } from "../../../train/random-music.ts";
import { speakTexts } from "../../../train/speak-texts.ts";
import { measureSpectrum } from "../../../train/training-recording.ts";

const texts = [
  "今天早上，酒馆老板听到了一个消息，说是有人发布了一个新的模型。",
  "这个模型会说话，也会听别人说话，大家都觉得很有意思。",
];

describe("detectSpeech", () => {
  it("has weights for all that it is told of a frame", () => {
    expect(weights.means).toHaveLength(detectorInputs);
    for (const row of weights.hidden) expect(row).toHaveLength(detectorInputs);
    expect(weights.output).toHaveLength(weights.hidden.length);
  });

  it("hears speech between music", async () => {
    const { samples, sampleRate } = await speakTexts(texts);
    const random = createRandom(40);
    const music = [0, 1].map(() => generateMusic(6, sampleRate, random).map((one) => one * 0.05));
    const [before = samples, behind = samples] = music;
    const joined = new Float32Array(before.length + samples.length + behind.length);
    joined.set(before);
    joined.set(samples, before.length);
    joined.set(behind, before.length + samples.length);
    const speech = detectSpeech(measureSpectrum(joined, sampleRate));
    const meanBetween = (from: number, to: number): number => {
      const own = speech.subarray(Math.round(from * 100), Math.round(to * 100));
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    const seconds = samples.length / sampleRate;
    expect(meanBetween(0.3, 5.7)).toBeLessThan(0.25);
    expect(meanBetween(6.3, 6 + seconds - 0.6)).toBeGreaterThan(0.6);
    expect(meanBetween(6.3 + seconds, 11.7 + seconds)).toBeLessThan(0.25);
  });
});
