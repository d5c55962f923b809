/** A count with its English noun, e.g. `1 word`, `2 words`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
