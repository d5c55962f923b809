import { parseChineseNumber } from "#core/episode/chinese-number.ts";

/** What a title says of an episode's place in the show. */
export interface TitleNumbers {
  readonly number?: number;
  readonly season?: number;
}

// `S02E05`, `S2 E5`.
const seasonPattern =
  /(?<![\p{L}\d])s(?<season>\d{1,2})[\s.·:]?\s*e(?:p\.?\s*)?(?<number>\d{1,4})(?!\d)/iu;
// `Vol.12`, `EP 83`, `EP12`, `E12｜`, `Episode 7`, `No. 3`, `#12`.
const latinPattern =
  /(?:(?<!\p{L})(?:vol|ep|episode|no|folge|nr)[.\s]*#?|(?<![\p{L}\d&])#|^\s*e)(?<number>\d{1,5})(?![\p{L}\d])/iu;
// `第12期`, `第十二期`.
const chinesePattern =
  /第\s*(?<number>\d{1,5}|[〇零一二三四五六七八九十百千两]{1,7})\s*(?:期(?![望间待])|[集回话])/u;

/** Finds number and season in a title; what is not there is left out. */
export function findNumbers(title: string): TitleNumbers {
  const text = title.normalize("NFKC");
  const both = seasonPattern.exec(text)?.groups;
  if (both) {
    return { season: Number(both["season"]), number: Number(both["number"]) };
  }
  const latin = latinPattern.exec(text)?.groups?.["number"];
  const chinese = chinesePattern.exec(text)?.groups?.["number"];
  const number = Number(latin ?? parseChinese(chinese) ?? 0);
  return number > 0 ? { number } : {};
}

function parseChinese(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d/u.test(text) ? Number(text) : parseChineseNumber(text);
}
