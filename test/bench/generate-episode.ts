import type { EpisodeFileInput } from "#core/files/episode-file.ts";
import { createRandom } from "./generate-transcript.ts";

type FileParagraph = EpisodeFileInput["transcript"][number];
type FileCue = FileParagraph["cues"][number];
type FileWord = NonNullable<FileCue["words"]>[number];

const signs =
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";
const names =
  "OpenAI,Claude,Qwen3,Gemini,DeepSeek,Llama,Mistral,Veo,Sora,Kimi,Grok,Midjourney,Runway,Cursor,Figma,GitHub,Nvidia,Apple,Meta,Tesla,Anthropic,Suno,Whisper,LangChain,PyTorch".split(
    ",",
  );

/** A whole number from `low` to `high`. */
type Pick = (low: number, high: number) => number;

/**
 * An episode like a news show in Chinese with Latin names: `wordCount` words, each with its
 * times, about 290 ms a word. The same episode for the same numbers.
 */
export function generateEpisode(wordCount: number, audio: EpisodeFileInput["audio"]) {
  const random = createRandom(wordCount);
  const pick: Pick = (low, high) => low + Math.floor(random() * (high - low + 1));
  const createWords = (count: number, length: number): string[] =>
    Array.from({ length: count }, () =>
      Array.from({ length }, () => signs.charAt(pick(0, signs.length - 1))).join(""),
    );
  const [pairs, triples] = [createWords(3000, 2), createWords(1000, 3)];
  // A few words are common, most are rare.
  const drawFrom = (words: readonly string[]): string =>
    words[Math.floor(words.length ** random()) - 1] ?? "";
  // As long as the words of the published sample are.
  const drawWord = (): string => {
    const kind = random();
    if (kind < 0.03) return names[pick(0, names.length - 1)] ?? "";
    if (kind < 0.53) return drawFrom(signs.split(""));
    return drawFrom(kind < 0.95 ? pairs : triples);
  };
  const transcript: FileParagraph[] = [];
  const stories: { title: string; kind: "item"; startMs: number; endMs: number }[] = [];
  const silences: [number, number][] = [];
  let timeMs = 1000;
  for (let left = wordCount; left > 0;) {
    if (transcript.length % 36 === 0) {
      stories.push({ title: drawWord() + drawWord(), kind: "item", startMs: timeMs, endMs: 0 });
    }
    const cues: FileCue[] = [];
    for (let sentence = pick(1, 4); sentence > 0 && left > 0; sentence -= 1) {
      const count = Math.min(left, pick(6, 18));
      const cue = createCue(drawWord, pick, { count, startMs: timeMs });
      cues.push(cue);
      left -= count;
      timeMs = cue.endMs + pick(180, 620);
      if (timeMs - cue.endMs > 560) silences.push([cue.endMs, timeMs]);
    }
    transcript.push({ story: stories.length - 1, cues });
  }
  stories.forEach((story, index) => {
    story.endMs = stories[index + 1]?.startMs ?? timeMs;
  });
  return {
    version: 1,
    id: `bench-${wordCount}`,
    title: `${wordCount} 词`,
    date: "2025-06-08",
    audio: { ...audio, durationMs: timeMs },
    teasers: [],
    stories,
    tags: [...names.slice(0, 12), ...pairs.slice(20, 32)],
    timing: { source: "aligned", confidence: 1 },
    transcript,
    peaks: Array.from({ length: 480 }, () => "klmnopqrstuv".charAt(pick(0, 11))).join(""),
    silences,
  } satisfies EpisodeFileInput;
}

function createCue(
  drawWord: () => string,
  pick: Pick,
  { count, startMs }: { readonly count: number; readonly startMs: number },
): FileCue {
  const words: FileWord[] = [];
  const keywords: [number, number][] = [];
  let text = "";
  let timeMs = startMs;
  for (let index = 0; index < count; index += 1) {
    const word = drawWord();
    const isName = names.includes(word);
    const endMs = timeMs + (isName ? pick(330, 540) : word.length * pick(115, 195));
    if (isName && pick(1, 3) === 1) keywords.push([text.length, text.length + word.length]);
    words.push([text.length, text.length + word.length, timeMs, endMs]);
    const isLast = index === count - 1;
    const hasComma = !isLast && pick(1, 7) === 1;
    text += word + (isLast ? "。" : hasComma ? "，" : "");
    timeMs = endMs + (hasComma ? pick(60, 200) : 0);
  }
  const endMs = words.at(-1)?.[3] ?? startMs;
  return { text, startMs, endMs, ...(keywords.length > 0 && { keywords }), words };
}
