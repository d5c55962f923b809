import type { Episode } from "../episode/episode.ts";

/** Renders title, date, and story by story the whole text; what is not spoken stays in it. */
export function renderPlainText({ title, date, stories, transcript }: Episode): string {
  const sections = stories.map((story, index) => {
    const paragraphs = transcript.paragraphs.filter((paragraph) => paragraph.story === index);
    return [story.title, ...paragraphs.map(({ text }) => text.trim())].join("\n\n");
  });
  return `${[`${title}\n${date}`, ...sections].join("\n\n\n")}\n`;
}
