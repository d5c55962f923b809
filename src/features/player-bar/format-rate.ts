/** Renders a playback rate. @example formatRate(1.25) === "1.25×" */
export function formatRate(rate: number): string {
  return `${rate}×`;
}
