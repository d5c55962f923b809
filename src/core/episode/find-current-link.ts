/**
 * Index of the link that was spoken of last at `seconds`: it stays until the next one; -1
 * before the first. Links stand in the order of their times, those without at the end.
 */
export function findCurrentLink(
  links: readonly { readonly startMs?: number | undefined }[],
  seconds: number,
): number {
  return links.findLastIndex(({ startMs }) => startMs !== undefined && startMs / 1000 <= seconds);
}
