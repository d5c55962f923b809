import { foldTerm } from "#core/search/term-matcher.ts";
import type { Caption } from "../timing/sidecar/caption.ts";

// A description of what is heard: `[music]`, `(laughter)`, `♪ la la ♪`.
const soundPattern =
  /^\s*(?:[[(（【*][^\])）】*]{0,60}[\])）】*]\s*)+$|^[\s♪♫🎵]*$|^\s*[♪♫].*[♪♫]\s*$/u;
const innerSoundPattern =
  /\s*[[(（【](?:[\w\s]*\b)?(?:music|applause|laughter|laughs|laughing|noise|silence|inaudible|crosstalk|blank_audio|sighs?|音乐|掌声|笑声|笑)[^\])）】]{0,20}[\])）】]/giu;
const leadPattern = /^\s*(?:>>+|[-–—•])\s*/u;
// What Whisper says where nobody speaks: it learned from subtitles.
const inventedPattern =
  /amara\.org|字幕志愿者|字幕由|请不吝点赞|明镜与点点|(?:subtitles|captions|transcript(?:ion)?) by\b|^(?:thanks|thank you) for watching[.!]*$/iu;
/** The same words so often in a row are a machine that got stuck. */
const leastRepeats = 3;
/** The same within one caption. */
const loopPattern = /(?<part>\S.{2,60}?)(?:[\s,，。.]*\k<part>){3,}/gu;

/**
 * Takes out of captions what nobody says: descriptions of sounds, repeats without end, and
 * sentences that Whisper makes up where there is silence.
 */
export function cleanCaptions(captions: readonly Caption[]): Caption[] {
  const spoken = captions
    .map(cleanText)
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !soundPattern.test(text))
    .filter(({ text }) => !inventedPattern.test(text.trim()));
  return dropRepeats(spoken);
}

function cleanText(caption: Caption): Caption {
  const { text } = caption;
  const lead = leadPattern.exec(text)?.[0].length ?? 0;
  const cut = cutStart(caption, lead);
  const plain = cut.text.replace(innerSoundPattern, "").replace(loopPattern, "$<part>");
  // Where something went from the middle, offsets hold no more.
  return plain === cut.text ? cut : { ...cut, text: plain, words: [], ...moveVoices(cut, plain) };
}

function moveVoices({ voices }: Caption, text: string): Pick<Caption, "voices"> {
  const [only, ...more] = voices ?? [];
  return only && more.length === 0 ? { voices: [{ ...only, start: 0, end: text.length }] } : {};
}

/** A caption without its first characters; what is said of the others stays. */
export function cutStart(caption: Caption, length: number): Caption {
  if (length === 0) return caption;
  const move = (offset: number): number => Math.max(0, offset - length);
  return {
    ...caption,
    text: caption.text.slice(length),
    words: caption.words
      .filter(([, end]) => end > length)
      .map(([start, end, startMs, endMs]) => [move(start), move(end), startMs, endMs]),
    ...(caption.voices && {
      voices: caption.voices.map(({ start, end, name }) => ({
        start: move(start),
        end: move(end),
        name,
      })),
    }),
  };
}

function dropRepeats(captions: readonly Caption[]): Caption[] {
  const kept: Caption[] = [];
  let index = 0;
  while (index < captions.length) {
    const own = foldTerm(captions[index]?.text ?? "");
    let end = index + 1;
    while (end < captions.length && foldTerm(captions[end]?.text ?? "") === own) end += 1;
    kept.push(...captions.slice(index, end - index >= leastRepeats ? index + 1 : end));
    index = end;
  }
  return kept;
}
