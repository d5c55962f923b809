const units = ["kB", "MB", "GB", "TB"] as const;

/**
 * Writes a size as people read it, in powers of ten; at least one kilobyte.
 *
 * @example formatBytes(2_960_000) // "3.0 MB"
 */
export function formatBytes(sizeBytes: number): string {
  let value = sizeBytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  if (sizeBytes <= 0) return `0 ${units[0]}`;
  // A disk of 512 GB is not said to a tenth.
  const text =
    unit === 0 || value >= 99.95 ? String(Math.max(1, Math.round(value))) : value.toFixed(1);
  return `${text} ${units[unit] ?? ""}`;
}
