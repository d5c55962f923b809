/** The story that the page was made with alone; undefined for all others, and once the rest is there. */
export function readMadeStory(): number | undefined {
  if (typeof document === "undefined") return undefined;
  const { story } = document.documentElement.dataset;
  return story === undefined ? undefined : Number(story);
}
