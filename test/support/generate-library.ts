import phrases from "opencc-js/dict/STPhrases";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { Library } from "#publish/site/load-library.ts";
import { createRandom } from "../bench/generate-transcript.ts";
import { createStation } from "./create-library.ts";

/** Characters of an episode, about. */
const episodeCharacters = 2000;
const tagsOfEpisode = 20;
const storiesOfEpisode = 6;
/** Tags are drawn from the words of these ranks: real ones say little about grammar. */
const firstTagRank = 200;
const tagRanks = 20_000;
const latinWords = [
  "OpenAI",
  "Qwen3",
  "Claude",
  "Gemini",
  "transformer",
  "embedding",
  "C++",
  "GPT-5",
];
const marks = "，，，。，，！，，？";

/** Chinese words in an order of their own, drawn by Zipf's law. */
interface WordSource {
  readonly words: readonly string[];
  /** A word; the smaller `random`, the more frequent. */
  readonly draw: (random: number, firstRank?: number, ranks?: number) => string;
}

/** Real words of two to four signs from the dictionary, shuffled by a seed. */
export function createWordSource(seed = 7): WordSource {
  const random = createRandom(seed);
  const pairs = phrases.split("|").map((pair) => pair.split(" ")[0] ?? "");
  const words = [...new Set(pairs)].filter(({ length }) => length >= 2 && length <= 4);
  for (let index = words.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [words[index], words[other]] = [words[other] ?? "", words[index] ?? ""];
  }
  const draw = (part: number, firstRank = 0, ranks = words.length): string => {
    // The integral of 1 / (rank + 2.7), turned around.
    const [low, high] = [Math.log(firstRank + 2.7), Math.log(firstRank + ranks + 2.7)];
    const rank = Math.floor(Math.exp(low + part * (high - low)) - 2.7);
    return words[Math.min(rank, words.length - 1)] ?? "";
  };
  return { words, draw };
}

/**
 * Generates a library of a daily show, the same for the same numbers: about 2,000 signs an
 * episode in six stories, and twenty tags, most of which are spoken.
 */
export function generateLibrary(count: number, seed = 1): Library {
  const source = createWordSource();
  const episodes = Array.from({ length: count }, (_, number) =>
    generateEpisode(number, source, createRandom(seed * 1_000_003 + number)),
  );
  return { station: createStation(), episodes: episodes.toReversed() };
}

function generateEpisode(number: number, { draw }: WordSource, random: () => number): EpisodeFile {
  const date = new Date(Date.UTC(1998, 0, 1 + number)).toISOString().slice(0, 10);
  const tags = Array.from({ length: tagsOfEpisode }, () =>
    random() < 0.1
      ? (latinWords[Math.floor(random() * latinWords.length)] ?? "")
      : draw(random(), firstTagRank, tagRanks),
  );
  let timeMs = 0;
  const stories: EpisodeFile["stories"] = [];
  const transcript: EpisodeFile["transcript"] = [];
  for (let story = 0; story < storiesOfEpisode; story += 1) {
    const startMs = timeMs;
    const cues: EpisodeFile["transcript"][number]["cues"] = [];
    for (let length = 0; length < episodeCharacters / storiesOfEpisode;) {
      const text = generateSentence(draw, random, tags);
      const lengthMs = Math.round(text.length * (150 + random() * 60));
      cues.push({ text, startMs: timeMs, endMs: timeMs + lengthMs, keywords: [], words: [] });
      timeMs += lengthMs + Math.round(150 + random() * 300);
      length += text.length;
    }
    stories.push({ title: draw(random()), kind: "item", startMs, endMs: timeMs });
    transcript.push({ story, cues });
  }
  return {
    version: 1,
    id: date,
    title: `${draw(random())}${draw(random())} ${date}`,
    date,
    audio: { file: "audio.mp3", type: "audio/mpeg", bytes: 1, durationMs: timeMs },
    teasers: [],
    stories,
    tags: [...new Set(tags)],
    timing: { source: "aligned", confidence: 1 },
    transcript,
    peaks: "",
    silences: [],
  };
}

function generateSentence(
  draw: WordSource["draw"],
  random: () => number,
  tags: readonly string[],
): string {
  let text = "";
  const words = 6 + Math.floor(random() * 14);
  for (let word = 1; word <= words; word += 1) {
    const next =
      random() < 0.04 ? (tags[Math.floor(random() * tags.length)] ?? "") : draw(random());
    // Latin words are never written as one.
    text += /[\w+]$/u.test(text) && /^\w/u.test(next) ? ` ${next}` : next;
    if (word === words) text += "。";
    else if (word % 6 === 0) text += marks.charAt(Math.floor(random() * marks.length));
  }
  return text;
}
