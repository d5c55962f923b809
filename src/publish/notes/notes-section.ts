// What headings of show notes say, in the languages that podcasts of these parts are made in.
const asideWords =
  /^(?:(?:show|useful|further|related|more|episode|our|the)\s+)*(?:links?|notes|show ?notes|resources?|references?|reading|sources?|chapters?|time ?stamps?|time ?codes?|sponsors?|advertisers?|credits?|contacts?|follow(?: us)?|find us|connect|subscribe|support(?: us)?|music|mentioned(?: in this episode)?|about(?: us| the (?:show|guest|host)s?)?|guests?|hosts?|transcript by|topics|outline|disclaimer|licen[cs]e|kapitel|shownotes|quellen)\b/iu;
const asideChinese =
  /^(?:本期|本集|节目|相关)?(?:链接|相关链接|参考|参考资料|资料|延伸阅读|拓展阅读|推荐阅读|时间轴|时间线|时间戳|章节|音乐|片头|片尾|BGM|赞助|商务|合作|联系|联系我们|联系方式|加入我们|听友群|关注|订阅|收听|主播|嘉宾|主持|制作|后期|剪辑|鸣谢|版权|声明|提到|简介|shownotes)/iu;
const transcriptWords =
  /^(?:(?:full|episode)\s+)?(?:transcript(?:ion)?)\b|^(?:文字稿|逐字稿|全文|文稿|口播稿|节目全文|字幕)/iu;

/** What the part of notes under a heading is: links and the like, the spoken text, or unknown. */
export type NotesSection = "aside" | "transcript" | "unknown";

/** Tells by its heading what a part of notes is. */
export function findNotesSection(heading: string): NotesSection {
  const text = heading.replaceAll(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, "");
  if (transcriptWords.test(text)) return "transcript";
  return asideWords.test(text) || asideChinese.test(text) ? "aside" : "unknown";
}

// 【时间轴】 in a line of its own.
const bracketPattern = /^【(?<title>[^】]{1,16})】$/u;
// 一、大模型: as Chinese scripts number their parts.
const numberPattern =
  /^(?:第?[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[)）])\s*(?<title>[^。！？!?；;]{1,24})$/u;

/** A line that Chinese notes use as a heading, without its brackets. */
export function findBracketHeading(line: string): string | undefined {
  return bracketPattern.exec(line.trim())?.groups?.["title"];
}

/** A part that is numbered in Chinese, `一、大模型`, without its number. */
export function findNumberedHeading(line: string): string | undefined {
  return numberPattern.exec(line.trim())?.groups?.["title"];
}
