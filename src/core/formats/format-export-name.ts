/** What file systems forbid, what shells and downloads trip over, and what cannot be seen. */
const unsafePattern = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

const longest = 80;

/**
 * The name of a file made of an episode: date and title, safe on every system.
 *
 * @example formatExportName({ date: "2025-06-08", title: "酒馆 2025/6/8" }, "srt") // "2025-06-08-酒馆 2025-6-8.srt"
 */
export function formatExportName(
  { date, title }: { readonly date: string; readonly title: string },
  extension: string,
): string {
  const safe = title.replaceAll(unsafePattern, "-").replaceAll(/\s+/gu, " ");
  const short = Array.from(trimEdges(safe)).slice(0, longest).join("");
  return `${[date, trimEdges(short)].filter((part) => part !== "").join("-")}.${extension}`;
}

/** Windows drops dots and blanks at the end, and a dot at the start hides a file. */
function trimEdges(name: string): string {
  return name.replaceAll(/^[\s.-]+|[\s.-]+$/gu, "");
}
