import {
  createDetectorInput,
  detectorInputs,
  type DetectorWeights,
} from "#publish/timing/align/detect-speech.ts";
import { createRandom } from "../bench/generate-transcript.ts";
import type { Random } from "./random-music.ts";
import type { LabelledSound } from "./compose-sound.ts";

const hiddenUnits = 24;
const rounds = 4;
const batchSize = 256;
const firstRate = 2e-3;
/** Each round learns in smaller steps. */
const rateFall = 0.55;
const inputNoise = 0.15;
const weightDecay = 1e-4;
/** Neighbouring frames say nearly the same. */
const frameStep = 3;

interface Examples {
  readonly count: number;
  /** Example after example. */
  readonly inputs: Float32Array;
  readonly labels: Uint8Array;
}

/** Learns to tell speech from everything else, by stochastic descent (Adam, Kingma and Ba 2014). */
export function trainDetector(sounds: readonly LabelledSound[], seed = 1): DetectorWeights {
  const random = createRandom(seed);
  const examples = listExamples(sounds);
  const { means, deviations } = standardizeInputs(examples);
  const network = createNetwork(random);
  const speechShare = examples.labels.reduce((sum, label) => sum + label, 0) / examples.count;
  const balance = [0.5 / (1 - speechShare), 0.5 / speechShare] as const;
  for (let round = 0; round < rounds; round += 1) {
    const order = shuffle(examples.count, random);
    for (let first = 0; first < order.length; first += batchSize) {
      const batch = order.subarray(first, first + batchSize);
      for (const example of batch) {
        const label = examples.labels[example] === 1 ? 1 : 0;
        network.learn({
          input: addNoise(examples.inputs, example, random),
          label,
          weight: balance[label] / batch.length,
        });
      }
      network.step(firstRate * rateFall ** round);
    }
  }
  return { means, deviations, ...network.read() };
}

function listExamples(sounds: readonly LabelledSound[]): Examples {
  const labels: number[] = [];
  const places: (readonly [sound: number, frame: number])[] = [];
  for (const [index, { labels: own }] of sounds.entries()) {
    for (let frame = index % frameStep; frame < own.length; frame += frameStep) {
      const label = own[frame] ?? -1;
      if (label < 0) continue;
      labels.push(label);
      places.push([index, frame]);
    }
  }
  const inputs = new Float32Array(places.length * detectorInputs);
  const input = new Float64Array(detectorInputs);
  const readers = sounds.map(({ spectrum }) => createDetectorInput(spectrum));
  for (const [index, [sound, frame]] of places.entries()) {
    readers[sound]?.read(frame, input);
    inputs.set(input, index * detectorInputs);
  }
  return { count: places.length, inputs, labels: Uint8Array.from(labels) };
}

/** In place. */
function standardizeInputs({ count, inputs }: Examples): {
  readonly means: number[];
  readonly deviations: number[];
} {
  const means: number[] = [];
  const deviations: number[] = [];
  for (let k = 0; k < detectorInputs; k += 1) {
    let sum = 0;
    let squares = 0;
    for (let place = k; place < inputs.length; place += detectorInputs) {
      sum += inputs[place] ?? 0;
      squares += (inputs[place] ?? 0) ** 2;
    }
    const mean = sum / count;
    const deviation = Math.sqrt(Math.max(1e-6, squares / count - mean * mean));
    for (let place = k; place < inputs.length; place += detectorInputs) {
      inputs[place] = ((inputs[place] ?? 0) - mean) / deviation;
    }
    means.push(mean);
    deviations.push(deviation);
  }
  return { means, deviations };
}

function shuffle(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const value = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = value;
  }
  return order;
}

const noisy = new Float64Array(detectorInputs);

/** So that no single value is relied on. */
function addNoise(inputs: Float32Array, example: number, random: Random): Float64Array {
  const start = example * detectorInputs;
  for (let k = 0; k < detectorInputs; k += 1) {
    const noise = (random() + random() + random() - 1.5) * 2 * inputNoise;
    noisy[k] = (inputs[start + k] ?? 0) + noise;
  }
  return noisy;
}

interface Lesson {
  readonly input: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
}

interface Network {
  /** Adds to the slopes what an example asks for. */
  learn(lesson: Lesson): void;
  /** Goes one step down the slopes, and forgets them. */
  step(rate: number): void;
  read(): Pick<DetectorWeights, "hidden" | "hiddenBiases" | "output" | "outputBias">;
}

function createNetwork(random: Random): Network {
  const [inputs, units] = [detectorInputs, hiddenUnits];
  const biasesAt = inputs * units;
  const outputAt = biasesAt + units;
  const size = outputAt + units + 1;
  const spread = (width: number): number => ((random() * 2 - 1) * Math.sqrt(3)) / Math.sqrt(width);
  const weights = Float64Array.from({ length: size }, (_, index) => {
    if (index < biasesAt) return spread(inputs);
    return index >= outputAt && index < size - 1 ? spread(units) : 0;
  });
  const slopes = new Float64Array(size);
  const active = new Float64Array(units);
  const learn = ({ input, label, weight }: Lesson): void => {
    let sum = weights[size - 1] ?? 0;
    for (let unit = 0; unit < units; unit += 1) {
      let own = weights[biasesAt + unit] ?? 0;
      const row = unit * inputs;
      for (let k = 0; k < inputs; k += 1) own += (weights[row + k] ?? 0) * (input[k] ?? 0);
      active[unit] = Math.max(0, own);
      sum += (active[unit] ?? 0) * (weights[outputAt + unit] ?? 0);
    }
    const slope = (1 / (1 + Math.exp(-sum)) - label) * weight;
    slopes[size - 1] = (slopes[size - 1] ?? 0) + slope;
    for (let unit = 0; unit < units; unit += 1) {
      const activity = active[unit] ?? 0;
      slopes[outputAt + unit] = (slopes[outputAt + unit] ?? 0) + slope * activity;
      if (activity === 0) continue;
      const own = slope * (weights[outputAt + unit] ?? 0);
      slopes[biasesAt + unit] = (slopes[biasesAt + unit] ?? 0) + own;
      const row = unit * inputs;
      for (let k = 0; k < inputs; k += 1) {
        slopes[row + k] = (slopes[row + k] ?? 0) + own * (input[k] ?? 0);
      }
    }
  };
  return {
    learn,
    step: createDescent(weights, slopes),
    read: () => ({
      hidden: Array.from({ length: units }, (_, unit) => [
        ...weights.subarray(unit * inputs, (unit + 1) * inputs),
      ]),
      hiddenBiases: [...weights.subarray(biasesAt, outputAt)],
      output: [...weights.subarray(outputAt, size - 1)],
      outputBias: weights[size - 1] ?? 0,
    }),
  };
}

function createDescent(weights: Float64Array, slopes: Float64Array): (rate: number) => void {
  const firsts = new Float64Array(weights.length);
  const seconds = new Float64Array(weights.length);
  let steps = 0;
  return (rate) => {
    steps += 1;
    for (let index = 0; index < weights.length; index += 1) {
      const slope = (slopes[index] ?? 0) + weightDecay * (weights[index] ?? 0);
      const first = 0.9 * (firsts[index] ?? 0) + 0.1 * slope;
      const second = 0.999 * (seconds[index] ?? 0) + 0.001 * slope * slope;
      firsts[index] = first;
      seconds[index] = second;
      const change = first / (1 - 0.9 ** steps) / (Math.sqrt(second / (1 - 0.999 ** steps)) + 1e-8);
      weights[index] = (weights[index] ?? 0) - rate * change;
    }
    slopes.fill(0);
  };
}
