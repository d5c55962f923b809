import type { Episode } from "../episode/episode.ts";
import { nameTurns } from "../episode/name-turns.ts";

/** Renders title, date, and story by story the whole text; what is not spoken stays in it. */
export function renderPlainText({ title, date, stories, transcript, people }: Episode): string {
  const named = nameTurns(transcript.paragraphs, people);
  const sections = stories.map((story, index) => {
    const paragraphs = named
      .filter(({ paragraph }) => paragraph.story === index)
      .map(({ paragraph: { text }, name }) =>
        name === undefined ? text.trim() : `${name}: ${text.trim()}`,
      );
    return [story.title, ...paragraphs].join("\n\n");
  });
  return `${[`${title}\n${date}`, ...sections].join("\n\n\n")}\n`;
}
